using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary>
/// Expands a class to the list of its layers: in the place of each use of a block stand the block's layers, by the use's name and theirs.
/// </summary>
internal sealed class Expansion
{
    /// <summary>More layers than this are refused, and not even listed.</summary>
    public const int MaxLayers = 4096;

    private readonly ParseContext _context;
    private readonly IssueList _issues;
    private readonly List<LayerSpec> _layers = [];
    private readonly List<LayerPlace> _places = [];

    // What a path stands for where it names no layer: the layer whose value a use has.
    private readonly Dictionary<string, string> _values = new();

    // Erroneous blocks may have no layer that could be counted.
    private int _scopes;

    private Expansion(ParseContext context, IssueList issues)
    {
        _context = context;
        _issues = issues;
    }

    /// <summary>The layers, with the paths of layers wherever they name others.</summary>
    public EquatableArray<LayerSpec> Layers { get; private set; }

    /// <summary>Where each layer is declared.</summary>
    public EquatableArray<LayerPlace> Places { get; private set; }

    /// <summary>Expands a model, or a block by itself, whose inputs then read nothing.</summary>
    /// <param name="scope">The class.</param>
    /// <param name="policy">The policy around its layers.</param>
    /// <param name="context">What the parse shares.</param>
    /// <param name="issues">Takes what is wrong with the blocks.</param>
    public static Expansion Of(Scope scope, PolicyDeclaration policy, ParseContext context, IssueList issues)
    {
        var expansion = new Expansion(context, issues);
        if (!expansion.Add(scope, new Frame("", "", null, null, []), policy))
            issues.AddModel(DiagnosticTable.TooManyLayers, scope.Symbol.Name, MaxLayers.Text(), BlockLibrary.MaxNesting.Text());
        var outputs = new HashSet<string>(OutputsOf(scope).Select(expansion.Resolve));
        expansion.Layers = expansion._layers.Select(layer => expansion.Resolve(layer, outputs)).ToEquatableArray();
        expansion.Places = expansion._places.ToEquatableArray();
        return expansion;
    }

    /// <summary>The members whose values a model returns: those marked so, else the last one.</summary>
    private static IEnumerable<string> OutputsOf(Scope scope)
    {
        List<string> marked = scope.Layers.Where(layer => layer.IsOutput).Select(layer => layer.Name).ToList();
        return marked.Count > 0 || scope.Value is not { } last ? marked : [last.Name];
    }

    private bool Add(Scope scope, Frame frame, PolicyDeclaration outer)
    {
        if (scope.IsRefused || ++_scopes > MaxLayers)
            return false;
        int input = 0;
        foreach (LayerDraft layer in scope.Layers)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            string path = frame.Prefix + layer.Name;
            Origin? origin = frame.IsRoot ? null : new Origin(scope.MetadataName, layer.Name, IsReportedThere: false);
            PolicyDeclaration policy = layer.Policy.Inside(outer);
            bool isAdded = layer.Use is { } use
                ? AddUse(use, path, origin, Names(frame, layer.Inputs), policy)
                : layer.IsInput && !frame.IsRoot
                    ? AddLayer(InputOf(path, frame, input++, policy), new LayerPlace(frame.Use, frame.UseOrigin))
                    : AddLayer(SpecOf(layer, path, frame, policy), new LayerPlace(path, origin, frame.Block?.Said(layer.Name) ?? default));
            if (!isAdded)
                return false;
        }

        return true;
    }

    private bool AddUse(BlockUse use, string path, Origin? origin, string[] inputs, PolicyDeclaration policy)
    {
        BlockIssues.Report(use, path, _issues);
        for (int index = 0; index < System.Math.Max(use.Repeat, 1); index++)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            string block = use.Repeat > 0 ? path + "." + index.Text() : path;
            string[] read = index == 0 ? inputs : [path + "." + (index - 1).Text()];
            if (!Add(use.Scope, new Frame(block + ".", path, origin, use, read), policy))
                return false;
            if (use.Scope.Value is { } value)
                _values[path] = _values[block] = Resolve(block + "." + value.Name);
        }

        return true;
    }

    private bool AddLayer(LayerSpec layer, LayerPlace place)
    {
        if (_layers.Count >= MaxLayers)
            return false;
        _layers.Add(layer);
        _places.Add(place);
        return true;
    }

    /// <summary>An input of a block costs nothing; it gives the value that is read a name.</summary>
    private static LayerSpec InputOf(string path, Frame frame, int index, PolicyDeclaration policy) => new(
        path,
        new IdentityOperator(),
        index < frame.Inputs.Length ? EquatableArray.Of(frame.Inputs[index]) : EquatableArray<string>.Empty,
        Activation.None,
        IsOutput: false,
        policy.ToPolicy());

    private static LayerSpec SpecOf(LayerDraft layer, string path, Frame frame, PolicyDeclaration policy) => new(
        path,
        layer.Operator is ApplyOperator apply ? new ApplyOperator(frame.Prefix + apply.Layer) : layer.Operator ?? new IdentityOperator(),
        Names(frame, layer.Inputs).ToEquatableArray(),
        layer.Activation,
        IsOutput: false,
        policy.ToPolicy(),
        layer.Norm,
        layer.Addend is { } addend ? frame.Prefix + addend : null);

    private static string[] Names(Frame frame, EquatableArray<string> names) => names.Select(name => frame.Prefix + name).ToArray();

    private string Resolve(string path) => _values.TryGetValue(path, out string layer) ? layer : path;

    private LayerSpec Resolve(LayerSpec layer, HashSet<string> outputs) => layer with
    {
        Inputs = layer.Inputs.Select(Resolve).ToEquatableArray(),
        Addend = layer.Addend is { } addend ? Resolve(addend) : null,
        IsOutput = outputs.Contains(layer.Name),
    };

    /// <summary>The class that is being expanded, from the outside.</summary>
    /// <param name="Prefix">What stands before the names of its members, with a dot at the end; empty for the outermost class.</param>
    /// <param name="Use">The path of the member that uses it.</param>
    /// <param name="UseOrigin">Where that member is declared.</param>
    /// <param name="Block">The use; null for the outermost class.</param>
    /// <param name="Inputs">What its inputs read.</param>
    private sealed record Frame(string Prefix, string Use, Origin? UseOrigin, BlockUse? Block, string[] Inputs)
    {
        public bool IsRoot => Prefix.Length == 0;
    }
}
