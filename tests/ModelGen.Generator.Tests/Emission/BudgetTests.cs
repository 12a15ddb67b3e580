using ModelGen.Core.Planning;
using ModelGen.Core.Specs;
using ModelGen.Generator.Emit;
using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Emission;

/// <summary>Method sizes, read from the compiled assembly: beyond them the just-in-time compiler gives up silently.</summary>
public sealed class BudgetTests
{
    [Fact]
    public void The_budgets_are_those_that_were_measured() =>
        Assert.Equal((700, 15_000), (MethodBudget.MaxVectorDefinitions, MethodBudget.MaxInstructions));

    [Fact]
    public void Every_method_of_a_network_of_many_layers_keeps_the_budgets()
    {
        IEnumerable<string> layers = Enumerable.Range(0, 60).Select(index =>
            $"    [Dense({10 + index}), {(index % 2 == 0 ? "Gelu" : "HardSwish")}]\n    public partial Layer L{index} {{ get; }}\n");
        string source =
            "using ModelGen;\nnamespace Demo;\n[Model]\npublic sealed partial class Deep\n{\n" +
            $"    [Input(9, Element = Element.UInt8)]\n    public partial Layer X {{ get; }}\n{string.Concat(layers)}}}\n";
        AssertWithinBudgets(Sizes(GeneratorDriverHarness.Run(source)));
    }

    [Fact]
    public void Every_micro_kernel_keeps_the_budgets()
    {
        // The largest tile of each level with every activation, as those are inlined once per vector.
        KernelSpec[] kernels =
        [
            .. from activation in Enum.GetValues<ActivationKind>().Select(kind => new Activation(kind, kind == ActivationKind.LeakyRelu ? 0.1 : 0))
               where activation.IsElementwise
               from kernel in new KernelSpec[]
               {
                   new GemmSpec(Level.Avx512, 16, 14, 2, false, activation), new GemmSpec(Level.Avx2, 8, 6, 2, false, activation),
                   new GemmSpec(Level.AdvSimd, 4, 8, 2, false, activation), new GemmSpec(Level.Portable, 4, 4, 2, false, activation),
                   new ConvSpec(Level.Avx512, 16, 2, 7, 2, false, activation), new ConvSpec(Level.Avx2, 8, 1, 6, 2, false, activation),
                   new ConvSpec(Level.AdvSimd, 4, 1, 8, 2, false, activation), new ConvSpec(Level.Portable, 4, 2, 2, 2, false, activation),
                   new GemvSpec(Level.Avx512, 16, 4, 2, 1, false, activation), new GemvSpec(Level.AdvSimd, 4, 1, 1, 8, true, activation),
                   new BinarySpec(Level.Portable, BinaryOperator.Multiply, activation), new AffineSpec(Level.Portable, activation),
               }
               select kernel,
            new LayerNormSpec(Level.Portable), new SoftmaxSpec(Level.Portable, Logarithm: true), new SoftmaxSpec(Level.Portable, Logarithm: false),
        ];
        using var compiled = new CompiledKernels(kernels);
        IReadOnlyList<MethodSize> sizes = MethodSizes.Read(compiled.Image);
        Assert.All(kernels, kernel => Assert.Contains(sizes, size => size.Name.Contains(Naming.Kernel(kernel), StringComparison.Ordinal)));
        AssertWithinBudgets(sizes);
    }

    [Fact]
    public void The_measure_counts_what_is_inlined()
    {
        var plain = new GemmSpec(Level.Portable, 4, 4, 2, false, Activation.None);
        GemmSpec[] kernels = [plain, plain with { Activation = new Activation(ActivationKind.HardSwish) }];
        using var compiled = new CompiledKernels(kernels);
        int[] vectors = [.. MethodSizes.Read(compiled.Image).Where(size => size.Name.Contains("F32Gemm", StringComparison.Ordinal)).Select(size => size.VectorDefinitions)];

        // 8 sums, 2 weights and an input; the activation has an argument and some locals of its own, eight times.
        Assert.InRange(vectors.Min(), 9, 14);
        Assert.True(vectors.Max() >= vectors.Min() + (8 * 4), string.Join(" ", vectors));
    }

    private static IReadOnlyList<MethodSize> Sizes(GeneratorResult result)
    {
        using CompiledAssembly assembly = CompiledAssembly.Of(result);
        return MethodSizes.Read(assembly.Image);
    }

    private static void AssertWithinBudgets(IReadOnlyList<MethodSize> sizes)
    {
        Assert.NotEmpty(sizes);
        Assert.DoesNotContain(sizes, size =>
            size.Instructions > MethodBudget.MaxInstructions || size.VectorDefinitions > MethodBudget.MaxVectorDefinitions);
    }
}
