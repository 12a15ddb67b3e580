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
