using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>A layer that is being lowered: its declaration, the values that it reads, and where its nodes go.</summary>
internal sealed class LayerDraft
{
    private readonly GraphDraft _graph;
    private readonly int[] _inputs;

    public LayerDraft(GraphDraft graph, LayerSpec spec, int[] inputs)
    {
        _graph = graph;
        Spec = spec;
        _inputs = inputs;
    }

    public LayerSpec Spec { get; }

    /// <summary>The only input's node; the operator's arity has been checked.</summary>
    public int Input => _inputs[0];

    public int NextInputIndex => _graph.InputCount;

    public TensorType TypeOf(int node) => _graph.TypeOf(node);

    /// <summary>Appends an operation that reads one node.</summary>
    public int Add(Operation operation, int input, TensorType type, params Parameter[] parameters) =>
        Add(operation, EquatableArray.Of(input), type, parameters);

    /// <summary>Appends an operation that reads nothing.</summary>
    public int AddSource(Operation operation, TensorType type) => Add(operation, EquatableArray<int>.Empty, type, []);

    public Parameter Parameter(string name, params int[] shape) => new(Spec.Name + "." + name, Shape.Of(shape));

    /// <summary>Reports an issue about this layer and gives up on it.</summary>
    /// <returns>Null, for the caller to return.</returns>
    public int? Fail(DiagnosticRule rule, Site site, params string[] arguments)
    {
        _graph.Report(rule, Spec.Name, site, arguments);
        return null;
    }

    private int Add(Operation operation, EquatableArray<int> inputs, TensorType type, Parameter[] parameters) =>
        _graph.Add(new Node(Spec.Name, operation, inputs, parameters.ToEquatableArray(), type));
}
