using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.Benchmarks.Generation;

/// <summary>A project in an editor: some models in the middle of ordinary files.</summary>
internal sealed class EditedProject
{
    private const int EditsPerFile = 100; // somebody stays in a file for a while
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Preview);

    private readonly Random _random = new(20240611);
    private readonly int[][] _widths;
    private readonly SyntaxTree[] _models;
    private readonly SyntaxTree[] _ordinary;
    private int _edits;

    public EditedProject(int models, int layers, int files)
    {
        _widths = [.. Enumerable.Range(0, models).Select(model => Enumerable.Range(0, layers).Select(layer => 24 + (8 * ((model + layer) % 9))).ToArray())];
        _models = [.. Enumerable.Range(0, models).Select(model => Tree(string.Create(CultureInfo.InvariantCulture, $"Net{model}"), TextOf(model)))];
        _ordinary = [.. Enumerable.Range(0, files - models).Select(file =>
            Tree(string.Create(CultureInfo.InvariantCulture, $"Orders{file}"), OrdinarySource.Of(file, 0, 0)))];
        Compilation = CSharpCompilation.Create(
            "Measured",
            [.. _ordinary.Take(files / 2), .. _models, .. _ordinary.Skip(files / 2)],
            LoadReferences(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>The text as it stands, without generated files.</summary>
    public CSharpCompilation Compilation { get; private set; }

    /// <summary>What the editor shows: the ordinary file at work, and the models.</summary>
    public IEnumerable<SyntaxTree> OpenFiles => [_ordinary[Current], .. _models];

    private int Current => _edits / EditsPerFile % _ordinary.Length;

    /// <summary>Types into one file.</summary>
    public void Edit(EditKind kind)
    {
        _edits++;
        int model = _edits % _models.Length;
        switch (kind)
        {
            case EditKind.BodyElsewhere:
                Type(ref _ordinary[Current], OrdinarySource.Of(Current, _edits, 0));
                break;
            case EditKind.MemberElsewhere:
                Type(ref _ordinary[Current], OrdinarySource.Of(Current, 0, _edits));
                break;
            default:
                if (kind == EditKind.OneLayer)
                    _widths[model][_random.Next(_widths[model].Length)] = 16 + _random.Next(1000); // a plan that nobody remembers
                Type(ref _models[model], TextOf(model));
                break;
        }
    }

    private string TextOf(int model) => ModelSource.Of($"Net{model}", _widths[model], _edits);

    /// <summary>As an editor does: the words that differ are replaced, and the rest of the tree is used again.</summary>
    private void Type(ref SyntaxTree tree, string text)
    {
        SourceText old = tree.GetText();
        string before = old.ToString();
        int start = before.AsSpan().CommonPrefixLength(text), end = 0;
        while (end < Math.Min(before.Length, text.Length) - start && before[^(end + 1)] == text[^(end + 1)])
            end++;
        var change = new TextChange(TextSpan.FromBounds(start, before.Length - end), text[start..^end]);
        SyntaxTree edited = tree.WithChangedText(old.WithChanges(change));
        Compilation = Compilation.ReplaceSyntaxTree(tree, edited);
        tree = edited;
    }

    private static SyntaxTree Tree(string name, string text) => CSharpSyntaxTree.ParseText(text, Parse, $"/project/{name}.cs");

    private static MetadataReference[] LoadReferences()
    {
        string trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        return [.. trusted.Split(Path.PathSeparator).Where(path => IsForUsers(Path.GetFileName(path))).Select(path => MetadataReference.CreateFromFile(path))];
    }

    private static bool IsForUsers(string file) =>
        file.StartsWith("System.", StringComparison.Ordinal) || file.StartsWith("netstandard", StringComparison.Ordinal)
        || file is "ModelGen.Attributes.dll" or "ModelGen.Kernels.dll" or "ModelGen.Runtime.dll";
}
