using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Pipeline;

/// <summary>What an edit computes anew. That nothing is computed anew without an edit is checked on every run of the harness.</summary>
public sealed class IncrementalityTests
{
    [Fact]
    public void A_comment_and_a_moved_line_change_no_output()
    {
        string edited = "// A comment above.\n\n" + Examples.Digits.Replace("[Dense(64), Relu]", "[Dense(64),\n        Relu] // 64 are enough", StringComparison.Ordinal);
        Assert.Empty(NewOutputs([Examples.Digits], [edited]));
    }

    [Fact]
    public void A_change_that_needs_no_new_kernel_writes_its_model_alone()
    {
        string edited = Examples.Digits.Replace("Dense(10)", "Dense(10, Bias = false)", StringComparison.Ordinal);
        string[] outputs = NewOutputs([Examples.Digits, Examples.Branches], [edited, Examples.Branches]);
        Assert.NotEmpty(outputs);
        Assert.All(outputs, name => Assert.StartsWith("Demo.Digits", name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_changed_width_leaves_other_models_alone()
    {
        string edited = Examples.Digits.Replace("Dense(64)", "Dense(48)", StringComparison.Ordinal);
        string[] outputs = NewOutputs([Examples.Digits, Examples.Branches], [edited, Examples.Branches]);
        Assert.Contains("Demo.Digits.g.cs", outputs);
        Assert.DoesNotContain(outputs, name => name.Contains("Branches", StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_model_leaves_the_first_alone()
    {
        string[] outputs = NewOutputs([Examples.Digits], [Examples.Digits, Examples.Branches]);
        Assert.Contains(outputs, name => name.Contains("Branches", StringComparison.Ordinal));
        Assert.DoesNotContain(outputs, name => name.Contains("Digits", StringComparison.Ordinal));
    }

    [Fact]
    public void A_changed_comment_of_the_declaration_leaves_every_step_unchanged()
    {
        string edited = Examples.Digits.Replace("Recognises digits.", "Recognises digits from 0 to 9.", StringComparison.Ordinal);
        GeneratorRunResult run = Edit([Examples.Digits], [edited]);
        string[] steps = [TrackingNames.Parse, TrackingNames.Build, TrackingNames.Plan, TrackingNames.EmitModel, TrackingNames.EmitKernels];
        Assert.All(steps.SelectMany(name => run.TrackedSteps[name]).SelectMany(step => step.Outputs), output =>
            Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    [Theory]
    [InlineData("[Dense(31), Relu] public partial Layer L11", "[Dense(31), Tanh] public partial Layer L11", "Tanh")]
    [InlineData("[Dense(31), Relu] public partial Layer L11", "[Dense(31, Bias = false), Relu] public partial Layer L11", null)]
    [InlineData("[Dense(31), Relu] public partial Layer L11", "[Dense(33), Relu] public partial Layer L11", null)]
    public void An_edit_of_one_layer_of_twenty_writes_its_model_and_kernels_that_are_new(string from, string to, string? kernel)
    {
        string edited = Deep.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(Deep, edited);
        string[] outputs = NewOutputs([Deep, Examples.Branches, Examples.Digits], [edited, Examples.Branches, Examples.Digits]);
        Assert.Contains("Demo.Deep.g.cs", outputs);
        Assert.Equal(!to.Contains("Bias", StringComparison.Ordinal), outputs.Contains("Demo.Deep+Avx2.g.cs"));
        Assert.DoesNotContain(outputs, name => name.StartsWith("Demo.", StringComparison.Ordinal) && !name.StartsWith("Demo.Deep", StringComparison.Ordinal));

        // Only kernels of a new specification are emitted; an old one may happen to share a new one's shelf.
        HashSet<string> before = [.. GeneratorDriverHarness.Run([Deep, Examples.Branches, Examples.Digits]).Sources.Select(source => source.HintName)];
        string[] kernels = [.. outputs.Where(name => name.StartsWith("Kernels", StringComparison.Ordinal))];
        string[] old = [.. kernels.Where(before.Contains)];
        Assert.InRange(old.Length, 0, 1);
        if (kernel is not null)
            Assert.All(kernels.Except(old), name => Assert.Contains(kernel, name, StringComparison.Ordinal));
        Assert.Equal(kernel is not null, kernels.Any(name => name.Contains(kernel ?? "Tanh", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_line_above_a_model_of_twenty_layers_leaves_every_step_unchanged() =>
        Assert.Empty(NewOutputs([Deep], [Deep.Replace("[Model]", "// One more line.\n\n[Model]", StringComparison.Ordinal)]));

    [Fact]
    public void An_edit_of_another_file_changes_no_output() =>
        Assert.Empty(NewOutputs([Deep, "public static class A { public static int B() => 1; }"], [Deep, "public static class A { public static int B() => 2; public static int C; }"]));

    [Fact]
    public void A_build_property_changes_what_it_is_about()
    {
        CSharpCompilation compilation = GeneratorDriverHarness.Compile([Examples.Digits], HarnessOptions.Default);
        GeneratorDriver driver = GeneratorDriverHarness.Driver(HarnessOptions.Default).RunGenerators(compilation);
        HarnessOptions portable = HarnessOptions.Default with { GlobalOptions = new Dictionary<string, string> { ["build_property.ModelGenIsa"] = "Portable" } };
        GeneratorRunResult run = driver.WithUpdatedAnalyzerConfigOptions(GeneratorDriverHarness.Properties(portable)).RunGenerators(compilation).GetRunResult().Results[0];
        Assert.All(
            run.TrackedSteps[TrackingNames.Parse].Concat(run.TrackedSteps[TrackingNames.Build]).SelectMany(step => step.Outputs),
            output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.DoesNotContain(run.GeneratedSources, source => source.HintName.Contains("Avx2", StringComparison.Ordinal));
    }

    [Fact]
    public void A_block_in_another_file_writes_the_models_that_use_it()
    {
        const string user = "using ModelGen;\nnamespace Demo;\n[Model] public sealed partial class User { [Input(8)] public partial Layer In { get; } public partial Part U { get; } }\n";
        const string block = "using ModelGen;\nnamespace Demo;\n[Block] public sealed partial class Part { [Input] public partial Layer In { get; } [Dense(4)] public partial Layer A { get; } }\n";
        string[] outputs = NewOutputs([user, block, Examples.Digits], [user, block.Replace("Dense(4)", "Dense(5)", StringComparison.Ordinal), Examples.Digits]);
        Assert.Contains("Demo.User.g.cs", outputs);
        Assert.Contains("Demo.User+Avx512.g.cs", outputs);
        Assert.Contains("Demo.Part.g.cs", outputs);
        Assert.DoesNotContain(outputs, name => name.Contains("Digits", StringComparison.Ordinal));
        Assert.Empty(NewOutputs([user, block], [user, "// A comment.\n" + block]));
    }

    [Fact]
    public void A_variant_follows_its_base()
    {
        const string variant = "using ModelGen;\nnamespace Demo;\n[Variant<Digits>] public sealed partial class Small;\n";
        string[] outputs = NewOutputs([variant, Examples.Digits], [variant, Examples.Digits.Replace("Dense(10)", "Dense(11)", StringComparison.Ordinal)]);
        Assert.Contains("Demo.Small.g.cs", outputs);
        Assert.Contains("Demo.Digits.g.cs", outputs);
        string[] own = NewOutputs([variant, Examples.Digits], [variant.Replace(">]", ">, Batch(1, 2)]", StringComparison.Ordinal), Examples.Digits]);
        Assert.Contains("Demo.Small.g.cs", own);
        Assert.DoesNotContain(own, name => name.Contains("Digits", StringComparison.Ordinal));
    }

    private static string Deep { get; } =
        "using ModelGen;\nnamespace Demo;\n[Model]\npublic sealed partial class Deep\n{\n    [Input(9)] public partial Layer X { get; }\n" +
        string.Concat(Enumerable.Range(0, 20).Select(index => $"    [Dense({20 + index}), Relu] public partial Layer L{index} {{ get; }}\n")) + "}\n";

    /// <summary>The names of the files that an edit wrote anew.</summary>
    private static string[] NewOutputs(string[] before, string[] after)
    {
        GeneratorRunResult run = Edit(before, after);
        return
        [
            .. run.TrackedOutputSteps.SelectMany(pair => pair.Value).SelectMany(step => step.Outputs)
                .Where(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
                .SelectMany(output => SourceNames(output.Value)),
        ];
    }

    private static GeneratorRunResult Edit(string[] before, string[] after)
    {
        CSharpCompilation first = GeneratorDriverHarness.Compile(before, HarnessOptions.Default);
        CSharpCompilation second = GeneratorDriverHarness.Compile(after, HarnessOptions.Default);
        GeneratorDriver driver = GeneratorDriverHarness.Driver(HarnessOptions.Default).RunGenerators(first);
        return driver.RunGenerators(second).GetRunResult().Results[0];
    }

    // The value of an output step is a pair of the sources it added and its diagnostics, of internal types.
    private static IEnumerable<string> SourceNames(object value)
    {
        var sources = (System.Collections.IEnumerable)((System.Runtime.CompilerServices.ITuple)value)[0]!;
        return sources.Cast<object>().Select(source => (string)source.GetType().GetProperty("HintName")!.GetValue(source)!);
    }
}
