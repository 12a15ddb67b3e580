using System.Linq;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>Reads what is said about a model as a whole: batch sizes, modes, target.</summary>
internal static class ModelOptions
{
    private const int PredictMode = 1;
    private static readonly string[] ModeNames = ["Predict", "Moments", "Sample", "PredictNoisy", "TrainStep"];

    /// <summary>The batch sizes where none are declared.</summary>
    public static readonly EquatableArray<int> DefaultBatches = EquatableArray.Of(1, 16);

    /// <summary>
    /// The batch sizes that a class or its assembly declares, ascending, 1 included; null for none. Their range is judged on the graph.
    /// </summary>
    public static EquatableArray<int>? ReadBatches(ISymbol symbol, string owner, IssueList issues)
    {
        if (Find(symbol, "Batch", owner, issues) is not { } attribute)
            return null;
        if (attribute.Ints("sizes") is { } sizes)
            return sizes.Append(1).Distinct().OrderBy(size => size).ToEquatableArray();
        issues.OutOfRange(null, Site.Model, new Place("Batch", "sizes"), "null", "a list of batch sizes");
        return EquatableArray.Of(1);
    }

    /// <summary>Judges the modes: one is built, and others beside it are left out.</summary>
    public static void ReadModes(INamedTypeSymbol type, IssueList issues)
    {
        if (Find(type, "Model", type.Name, issues) is not { } attribute || !attribute.Has("Modes"))
            return;
        int modes = attribute.Int("Modes");
        var place = new Place("Model", "Modes");
        int all = (1 << ModeNames.Length) - 1;
        if (modes <= 0 || (modes & ~all) != 0)
        {
            issues.OutOfRange(null, Site.Model, place, modes.Text(), "a combination of the members of Modes");
            return;
        }

        DiagnosticRule rule = (modes & PredictMode) != 0 ? DiagnosticTable.ModeNotSupported : DiagnosticTable.NotSupported;
        for (int mode = 0; mode < ModeNames.Length; mode++)
        {
            if ((modes & ~PredictMode & (1 << mode)) != 0)
                issues.Add(rule, null, Site.Model, place, type.Name, "Modes." + ModeNames[mode]);
        }
    }

    /// <summary>The name of the processor that a class or its assembly names, or null.</summary>
    public static string? ReadTarget(ISymbol symbol, string owner, IssueList issues)
    {
        if (Find(symbol, "Target", owner, issues) is not { } attribute)
            return null;
        if (attribute.EnumMember("cpu") is { } name)
            return name;
        issues.OutOfRange(null, Site.Model, new Place("Target", "cpu"), attribute.Int("cpu").Text(), "a member of Cpu");
        return null;
    }

    private static DeclaredAttribute? Find(ISymbol symbol, string name, string owner, IssueList issues)
    {
        foreach (DeclaredAttribute attribute in DeclaredAttribute.Of(symbol))
        {
            if (attribute.Name == name)
            {
                if (attribute.IsReadable)
                    return attribute;
                issues.Unreadable(null, owner);
            }
        }

        return null;
    }
}
