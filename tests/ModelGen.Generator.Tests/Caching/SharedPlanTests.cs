using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Core.Common;
using ModelGen.Generator.Emit.Models;
using ModelGen.Generator.Parsing;
using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Caching;

/// <summary>The generator and the analyzers read one declaration in two compilations, with and without the generated half.</summary>
[Collection(nameof(SharedPlanTests))]
[CollectionDefinition(nameof(SharedPlanTests), DisableParallelization = true)] // plans of other tests would push these out
public sealed class SharedPlanTests
{
    [Fact]
    public void OnePlanHasTwoReaders()
    {
        CSharpCompilation written = GeneratorDriverHarness.Compile([Examples.Digits], HarnessOptions.Default);
        GeneratorRunResult run = Run(written, out CSharpCompilation all);
        var planned = (PlannedModel)Assert.Single(Assert.Single(run.TrackedSteps[TrackingNames.Plan]).Outputs).Value;

        BuiltModel analysed = BuiltModel.From(ModelParser.Parse(all.GetTypeByMetadataName("Demo.Digits")!, all, default), default);
        Assert.NotSame(planned.Graph, analysed.Graph);
        Assert.Equal(planned.Programs, analysed.Plan(EmittedLevels.All.ToEquatableArray(), default).Programs, ReferenceEqualityComparer.Instance);
    }

    [Fact]
    public void AnotherRunOfTheGeneratorChangesNothingForTheAnalyzers()
    {
        CSharpCompilation written = GeneratorDriverHarness.Compile([Examples.Digits, "class Other { int F() => 1; }"], HarnessOptions.Default);
        GeneratorDriver driver = Run(written, GeneratorDriverHarness.Driver(HarnessOptions.Default), out CSharpCompilation before);
        SyntaxTree other = written.SyntaxTrees[1];
        Run(written.ReplaceSyntaxTree(other, other.WithChangedText(other.GetText().Replace(25, 1, "2"))), driver, out CSharpCompilation after);

        Assert.Contains("=> 2", after.SyntaxTrees[1].ToString(), StringComparison.Ordinal);
        Assert.NotEqual(before.SyntaxTrees[^1], after.SyntaxTrees[^1]);
        Assert.Same(DeclarationVersion.Of(before, default), DeclarationVersion.Of(after, default));
        GC.KeepAlive(before);
    }

    private static GeneratorDriver Run(CSharpCompilation written, GeneratorDriver driver, out CSharpCompilation all)
    {
        driver = driver.RunGenerators(written);
        all = written.AddSyntaxTrees(driver.GetRunResult().Results[0].GeneratedSources.Select(source => source.SyntaxTree));
        return driver;
    }

    private static GeneratorRunResult Run(CSharpCompilation written, out CSharpCompilation all) =>
        Run(written, GeneratorDriverHarness.Driver(HarnessOptions.Default), out all).GetRunResult().Results[0];
}
