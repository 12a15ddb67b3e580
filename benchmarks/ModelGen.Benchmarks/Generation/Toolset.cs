extern alias analyzers;
extern alias generator;

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ModelGen.Benchmarks.Generation;

/// <summary>What is measured on every edit.</summary>
/// <param name="Generator">A generator.</param>
/// <param name="Analyzers">Analyzers.</param>
internal sealed record Toolset(IIncrementalGenerator Generator, ImmutableArray<DiagnosticAnalyzer> Analyzers)
{
    /// <summary>The generator and every analyzer of the package.</summary>
    public static Toolset Ours() => new(
        OurGenerator(),
        [
            .. typeof(analyzers::ModelGen.Analyzers.ModelAnalyzer).Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ]);

    /// <summary>A generator and an analyzer that do nothing.</summary>
    public static Toolset Empty() => new(new EmptyGenerator(), [new EmptyAnalyzer()]);

    /// <summary>The generator of the package, without which there is nothing to analyse.</summary>
    public static IIncrementalGenerator OurGenerator() => new generator::ModelGen.Generator.ModelGenerator();
}
