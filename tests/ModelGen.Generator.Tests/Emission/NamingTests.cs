using ModelGen.Core.Planning;
using ModelGen.Core.Specs;
using ModelGen.Generator.Emit;
using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Emission;

/// <summary>Names that users choose never meet names that emission chooses.</summary>
public sealed class NamingTests
{
    [Theory]
    [InlineData("Inputs", "Outputs")]
    [InlineData("inputs", "outputs")]
    [InlineData("Session_", "session")]
    [InlineData("P0", "P1")]
    [InlineData("p1", "p0")]
    [InlineData("Batch", "batch_")]
    [InlineData("@class", "@in")]
    [InlineData("F", "X")]
    [InlineData("Input", "input_")]
    public void Layers_may_be_called_like_emitted_locals(string input, string output)
    {
        // The harness fails on any error or warning of the emitted code.
        GeneratorResult result = GeneratorDriverHarness.Run($$"""
            using ModelGen;
            [Model]
            public sealed partial class Net
            {
                [Input(3)] public partial Layer {{input}} { get; }
                [Dense(2)] public partial Layer {{output}} { get; }
            }
            """);
        Assert.NotEmpty(result.Sources);
    }

    [Fact]
    public void Every_kernel_has_a_method_of_its_own()
    {
        double[] slopes = [0.5, -0.5, 0.05, 5, 1e-20, 1e20, -1e-20, 0.1, 1];
        string[] names = [.. slopes.Select(slope => Naming.Kernel(new MapSpec(Level.Avx2, new Activation(ActivationKind.LeakyRelu, slope))))];
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.True(Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(name), name));
    }

    [Fact]
    public void Every_model_has_a_core_of_its_own()
    {
        string[] hints = ["A_.B", "A._B", "A.B", "A_B", "A__B", "A.B-12345678", "A_1.B", "Outer-1.Net", "Outer.Net"];
        string[] names = [.. hints.Select(hint => Naming.Core(hint, Level.Avx512))];
        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_call_of_every_layer_has_a_method_of_its_own()
    {
        string[] layers = ["A", "A_", "A_6", "A_2", "A__6", "A._B", "A_.B", "A.B", "A_B", "A.0.B", "A.1.B", "A.0._B", "A_0.B", "A_00.B", "A._0B"];
        string[] suffixes = ["_1", "_2", "_6", "_16", "_1_2", "_1_6", "_16_2"];
        string[] names = [.. layers.SelectMany(layer => suffixes.Select(suffix => Naming.Layer(layer) + suffix))];
        Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
    }
}
