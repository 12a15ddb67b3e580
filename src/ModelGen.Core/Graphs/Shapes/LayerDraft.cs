using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Graphs.Checks;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>A layer that is being lowered: its declaration, the values that it reads, and where its nodes go.</summary>
internal sealed class LayerDraft
{
    private readonly GraphDraft _graph;
    private readonly LayerReads _reads;

    public LayerDraft(GraphDraft graph, LayerSpec spec, LayerReads reads)
    {
        _graph = graph;
        Spec = spec;
        _reads = reads;
    }

    public LayerSpec Spec { get; }

    /// <summary>Whose operator, batch normalisation and parameters it uses: its own, or those of the layer that it applies.</summary>
    public LayerSpec Origin => _reads.Applied?.Spec ?? Spec;

    /// <summary>The nodes that the operator reads; its arity has been checked.</summary>
    public IReadOnlyList<int> Inputs => _reads.Inputs;

    /// <summary>The first, or only, node that the operator reads.</summary>
    public int Input => _reads.Inputs[0];

    /// <summary>The node that is added before the activation, or null.</summary>
    public int? Addend => _reads.Addend;

    public int NextInputIndex => _graph.InputCount;

    /// <summary>The largest batch in which the model runs.</summary>
    public int LargestBatch => ModelChecks.LargestBatch(_graph.Spec);

    public TensorType TypeOf(int node) => _graph.TypeOf(node);

    public Shape ShapeOf(int node) => _graph.TypeOf(node).Shape;

    /// <summary>Whether a node's value is an input of the model.</summary>
    public bool IsInput(int node) => _graph.OperationOf(node) is InputOperation or ConvertOperation or NormalizeOperation;

    /// <summary>Appends an operation that reads one node.</summary>
    public int Add(Operation operation, int input, TensorType type, params Parameter[] parameters) =>
        Add(operation, EquatableArray.Of(input), type, parameters);

    /// <summary>Appends an operation that reads any number of nodes.</summary>
    public int Add(Operation operation, EquatableArray<int> inputs, TensorType type, params Parameter[] parameters) =>
        _graph.Add(new Node(Spec.Name, operation, inputs, parameters.ToEquatableArray(), type), Origin.Name);

    public Parameter Parameter(string name, ParameterRole role, params int[] shape) =>
        new(Origin.Name + "." + name, Shape.Of(shape), role);

    /// <summary>Whether the parameter of an applied layer has a shape; true for a layer that has parameters of its own.</summary>
    public bool Shares(string name, params int[] shape) =>
        _reads.Applied is null || _graph.ParameterOf(Origin.Name + "." + name)?.Shape == Shape.Of(shape);

    /// <summary>Reports that an applied layer's parameters are of another size.</summary>
    /// <returns>Null, for the caller to return.</returns>
    public int? FailToShare() =>
        Fail(DiagnosticTable.ApplyShape, Site.Operator, Origin.Name, Describe(_reads.Applied!.Inputs), Describe(_reads.Inputs));

    /// <summary>Reports an issue about this layer and gives up on it.</summary>
    /// <returns>Null, for the caller to return.</returns>
    public int? Fail(DiagnosticRule rule, Site site, params string[] arguments)
    {
        _graph.Report(rule, Spec.Name, site, arguments);
        return null;
    }

    /// <summary>Reports an issue that leaves the layer as it is.</summary>
    public void Warn(DiagnosticRule rule, Site site, params string[] arguments) => _graph.Report(rule, Spec.Name, site, arguments);

    private string Describe(int[] nodes) => string.Join(" and ", nodes.Select(node => ShapeOf(node).ToString()));
}
