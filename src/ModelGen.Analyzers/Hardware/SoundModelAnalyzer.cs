using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Generator;

namespace ModelGen.Analyzers.Hardware;

/// <summary>Judges the models that have a plan: those without an error.</summary>
public abstract class SoundModelAnalyzer : DiagnosticAnalyzer
{
    // Nobody outside can derive from it, because what it passes on is internal.
    private protected SoundModelAnalyzer()
    {
    }

    /// <inheritdoc />
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    /// <summary>Judges one model.</summary>
    private protected abstract void Analyze(SoundModel model);

    private void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!Declarations.IsNetwork(type))
            return;
        BuiltModel built = Declarations.Built(type, context.Compilation, context.CancellationToken);
        if (built is { Error: null, Graph: not null })
            Analyze(new SoundModel(context, type, built));
    }
}
