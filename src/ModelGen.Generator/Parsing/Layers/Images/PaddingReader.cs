using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary><c>Padding = …</c> or <c>Pads = …</c>. What cannot be read becomes an issue and the default.</summary>
internal static class PaddingReader
{
    private const string OfImage = "1 number (all sides), 2 (top and bottom, left and right) or 4 (top, left, bottom, right)";
    private const string OfSequence = "1 number (both ends) or 2 (before, behind)";

    /// <summary>Zeros around an image.</summary>
    public static Padding Read(DeclaredAttribute attribute, PaddingKind fallback, string layer, IssueList issues)
    {
        Padding mode = ReadMode(attribute, fallback, layer, issues);
        return ReadPads(attribute, layer, issues) switch
        {
            null => mode,
            { Count: 1 } all => new Padding(PaddingKind.Explicit, all[0], all[0], all[0], all[0]),
            { Count: 2 } both => new Padding(PaddingKind.Explicit, both[0], both[1], both[0], both[1]),
            { Count: 4 } sides => new Padding(PaddingKind.Explicit, sides[0], sides[1], sides[2], sides[3]),
            { Count: var count } => Refuse(mode, count, OfImage, attribute, layer, issues),
        };
    }

    /// <summary>Zeros before and behind a sequence.</summary>
    public static Padding ReadSequence(DeclaredAttribute attribute, string layer, IssueList issues)
    {
        Padding mode = ReadMode(attribute, PaddingKind.Same, layer, issues);
        return ReadPads(attribute, layer, issues) switch
        {
            null => mode,
            { Count: 1 } both => new Padding(PaddingKind.Explicit, 0, both[0], 0, both[0]),
            { Count: 2 } ends => new Padding(PaddingKind.Explicit, 0, ends[0], 0, ends[1]),
            { Count: var count } => Refuse(mode, count, OfSequence, attribute, layer, issues),
        };
    }

    private static Padding ReadMode(DeclaredAttribute attribute, PaddingKind fallback, string layer, IssueList issues)
    {
        if (!attribute.Has("Padding"))
            return new Padding(fallback);
        int mode = attribute.Int("Padding");
        if (mode is 0 or 1)
            return new Padding(mode == 1 ? PaddingKind.Valid : PaddingKind.Same);
        issues.OutOfRange(layer, Site.Operator, new Place(attribute.Name, "Padding"), mode.Text(), "PaddingMode.Same or PaddingMode.Valid");
        return new Padding(fallback);
    }

    private static EquatableArray<int>? ReadPads(DeclaredAttribute attribute, string layer, IssueList issues)
    {
        EquatableArray<int>? pads = attribute.Ints("Pads");
        if (pads is { } sides && attribute.Has("Padding"))
        {
            string mode = attribute.EnumMember("Padding") ?? attribute.Int("Padding").Text();
            issues.AddLayer(
                DiagnosticTable.PaddingTwice, layer, Site.Operator, new Place(attribute.Name, "Pads"), layer, mode, NumberText.Of(sides));
        }

        return pads;
    }

    private static Padding Refuse(
        Padding mode, int count, string allowed, DeclaredAttribute attribute, string layer, IssueList issues)
    {
        string given = count.Text() + (count == 1 ? " number" : " numbers");
        issues.OutOfRange(layer, Site.Operator, new Place(attribute.Name, "Pads"), given, allowed);
        return mode;
    }
}
