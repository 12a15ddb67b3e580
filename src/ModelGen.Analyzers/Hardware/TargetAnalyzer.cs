using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Graphs;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;
using ModelGen.Generator;

namespace ModelGen.Analyzers.Hardware;

/// <summary>Judges whether the build generates what a model's declared target runs best.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TargetAnalyzer : SoundModelAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.For(DiagnosticTable.TargetNotEmitted);

    /// <inheritdoc />
    private protected override void Analyze(SoundModel model)
    {
        if (model.Spec.Target is not { } name || HardwareProfiles.Find(name) is not { } target)
            return;
        Level fastest = EmittedLevels.All.First(target.Supports);
        if (model.Levels.Contains(fastest))
            return;
        model.Report(new Issue(
            DiagnosticTable.TargetNotEmitted,
            Layer: null,
            Site.Model,
            EquatableArray.Of(
                model.Name, name, fastest.ToString(), string.Join(", ", model.Levels), Instead(model, target, fastest)),
            new Place("Target", "cpu")));
    }

    /// <summary>What the target runs instead, to follow "it would run".</summary>
    private static string Instead(SoundModel model, HardwareProfile target, Level fastest)
    {
        Level[] runnable = [.. model.Levels.Where(target.Supports)];
        if (runnable.Length == 0)
            return "nothing";
        long ideal = Picoseconds(model.Graph, fastest, target, model.Cancellation);
        long actual = Picoseconds(model.Graph, runnable[0], target, model.Cancellation);
        string ratio = ideal == 0 ? "" : $" in {NumberText.Of(decimal.ToDouble(decimal.Round((decimal)actual / ideal, 1)))} times the time";
        return runnable[0] + ratio;
    }

    /// <summary>The predicted time of one sample, by the plans that the generator makes and remembers.</summary>
    private static long Picoseconds(Graph graph, Level level, HardwareProfile target, CancellationToken cancellation) =>
        Planner.Plan(graph, level, batch: 1, target, cancellation).Picoseconds;
}
