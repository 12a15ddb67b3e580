using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Analyzers.Locating;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Core.Specs;
using ModelGen.Generator;
using ModelGen.Generator.Emit.Models;

namespace ModelGen.Analyzers.Hardware;

/// <summary>A model without an error, and what the build makes of it.</summary>
internal sealed class SoundModel
{
    private readonly SymbolAnalysisContext _context;
    private readonly INamedTypeSymbol _type;
    private readonly BuiltModel _built;

    public SoundModel(SymbolAnalysisContext context, INamedTypeSymbol type, BuiltModel built)
    {
        _context = context;
        _type = type;
        _built = built;
        Levels = EmittedLevels.From(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
    }

    /// <summary>The class's name.</summary>
    public string Name => _type.Name;

    public ModelSpec Spec => _built.Declaration.Spec;

    public Graph Graph => _built.Graph!;

    /// <summary>The levels that the build generates, fastest first.</summary>
    public EquatableArray<Level> Levels { get; }

    public CancellationToken Cancellation => _context.CancellationToken;

    /// <summary>The programs of the build, which the generator makes or has made with the same arguments.</summary>
    public PlannedModel Plan() => _built.Plan(Levels, Cancellation);

    /// <summary>Reports findings at their places, each once however often a block is used or a variant repeats its model.</summary>
    public void Report(params Issue[] issues)
    {
        var locator = new SiteLocator(_type, _context.Compilation, Cancellation);
        foreach (Issue issue in _built.Declaration.Place(issues).Where(issue => issue.Origin is not { IsReportedThere: true }))
        {
            (Location location, Location[] additional) = locator.Locate(issue);
            _context.ReportDiagnostic(Findings.Create(issue.Rule, location, issue.Arguments, additional));
        }
    }
}
