using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Generator;

namespace ModelGen.TestKit;

/// <summary>What holds for the generator's steps on every run.</summary>
internal static class Incrementality
{
    /// <summary>The names of the generator's steps, read from its own list so that a new step cannot escape.</summary>
    public static IReadOnlyList<string> StepNames { get; } =
    [
        .. typeof(ModelGenerator).Assembly.GetType("ModelGen.Generator.TrackingNames", throwOnError: true)!
            .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => field.IsLiteral && field.FieldType == typeof(string))
            .Select(field => (string)field.GetRawConstantValue()!),
    ];

    /// <summary>Runs a driver again after an unrelated edit.</summary>
    public static void AssertNothingIsComputedTwice(GeneratorDriver driver, CSharpCompilation compilation, HarnessOptions options)
    {
        GeneratorRunResult first = driver.GetRunResult().Results[0];
        AssertStepsAreNamed(first, options);

        SyntaxTree unrelated = CSharpSyntaxTree.ParseText(
            "// An unrelated file.\n", GeneratorDriverHarness.ParseOptions(options), "/src/Unrelated.cs");
        GeneratorRunResult second = driver.RunGenerators(compilation.Clone().AddSyntaxTrees(unrelated)).GetRunResult().Results[0];

        foreach (string name in StepNames)
        {
            foreach (IncrementalGeneratorRunStep step in StepsOf(second, name))
            {
                Assert.All(step.Outputs, output => Assert.True(
                    output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                    $"Step {name} was {output.Reason} after an unrelated edit; its value: {output.Value}"));
            }
        }

        foreach ((string name, ImmutableArray<IncrementalGeneratorRunStep> steps) in second.TrackedOutputSteps)
        {
            Assert.All(steps.SelectMany(step => step.Outputs), output => Assert.True(
                output.Reason == IncrementalStepRunReason.Cached,
                $"Output {name} was {output.Reason} after an unrelated edit."));
        }

        foreach (string name in StepNames)
        {
            foreach ((object value, _) in StepsOf(first, name).SelectMany(step => step.Outputs))
                ReachableObjects.AssertFreeOfCompilerObjects(value, name);
        }
    }

    private static void AssertStepsAreNamed(GeneratorRunResult run, HarnessOptions options)
    {
        string[] unknown = [.. run.TrackedSteps.Keys.Where(name => !StepNames.Contains(name) && !IsBuiltIn(name))];
        Assert.True(unknown.Length == 0, $"Steps missing in TrackingNames: {string.Join(", ", unknown)}");
        if (options.BrokenDeclaration || run.GeneratedSources.IsEmpty)
            return;
        string[] absent = [.. StepNames.Where(name => StepsOf(run, name).IsEmpty)];
        Assert.True(absent.Length == 0, $"TrackingNames without a step: {string.Join(", ", absent)}");
    }

    private static ImmutableArray<IncrementalGeneratorRunStep> StepsOf(GeneratorRunResult run, string name) =>
        run.TrackedSteps.TryGetValue(name, out ImmutableArray<IncrementalGeneratorRunStep> steps) ? steps : [];

    // What the driver itself records.
    private static bool IsBuiltIn(string name) =>
        name == "CompilationOptions" ||
        name.Contains("_ForAttribute", StringComparison.Ordinal) ||
        IsConstant(typeof(WellKnownGeneratorInputs), name) ||
        IsConstant(typeof(WellKnownGeneratorOutputs), name);

    private static bool IsConstant(Type type, string value) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public).Any(field => (string?)field.GetValue(null) == value);
}
