using System;
using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Planning.Scheduling;

/// <summary>
/// Turns a graph into steps: what no output needs is dropped, activations move into the dense layer before them, normalisations
/// into the dense layers after them, and flattening becomes another view of the same storage.
/// </summary>
internal sealed class Scheduler
{
    private readonly Graph _graph;
    private readonly Consumers _consumers;
    private readonly List<Step> _steps = [];
    private readonly List<Storage> _storages = [];
    private readonly int[] _storageOf;

    private Scheduler(Graph graph)
    {
        _graph = graph;
        _consumers = new Consumers(graph);
        _storageOf = new int[graph.Nodes.Count];
    }

    public static Schedule Schedule(Graph graph)
    {
        var scheduler = new Scheduler(graph);
        for (int node = 0; node < graph.Nodes.Count; node++)
        {
            if (scheduler._consumers.IsNeeded(node))
                scheduler.Visit(node);
        }

        scheduler.WriteSharedOutputs();
        return new Schedule(scheduler._steps.ToEquatableArray(), scheduler._storages.ToEquatableArray());
    }

    private void Visit(int index)
    {
        Node node = _graph.Nodes[index];
        switch (node.Operation)
        {
            case InputOperation input:
                _storageOf[index] = Add(new Storage(BufferKind.Input, input.Index, node.Type.Shape.Count, BytesOf(node.Type.Element)));
                break;
            case FlattenOperation:
                _storageOf[index] = _storageOf[node.Inputs[0]];
                break;
            case NormalizeOperation when Folds(index):
                _storageOf[index] = _storageOf[node.Inputs[0]];
                break;
            case NormalizeOperation normalize:
                Emit(index, (source, result) => new NormalizeStep(node.Layer, source, result, normalize));
                break;
            case ConvertOperation:
                Emit(index, (source, result) => new ConvertStep(node.Layer, source, result));
                break;
            case DenseOperation when _consumers.FusedActivation(index) is not null:
                break; // Emitted with its activation.
            case DenseOperation:
                EmitDense(index, index, Activation.None);
                break;
            case ActivationOperation activation when _graph.Nodes[node.Inputs[0]].Operation is DenseOperation
                && _consumers.FusedActivation(node.Inputs[0]) == index:
                EmitDense(node.Inputs[0], index, activation.Activation);
                break;
            case ActivationOperation activation:
                Emit(index, (source, result) => new MapStep(node.Layer, source, result, activation.Activation));
                break;
            default:
                throw new NotSupportedException($"No step for {node.Operation.GetType().Name}.");
        }
    }

    private void Emit(int index, Func<int, int, Step> step) => EmitFrom(_graph.Nodes[index].Inputs[0], index, step);

    private void EmitFrom(int source, int result, Func<int, int, Step> step)
    {
        Node node = _graph.Nodes[result];
        int output = _graph.OutputOf(result);
        _storageOf[result] = Add(new Storage(
            output >= 0 ? BufferKind.Output : BufferKind.Arena, Math.Max(output, 0), node.Type.Shape.Count, sizeof(float)));
        _steps.Add(step(_storageOf[source], _storageOf[result]));
    }

    private void EmitDense(int dense, int result, Activation activation)
    {
        Node node = _graph.Nodes[dense];
        (Shape? flattened, NormalizeOperation? folded) = InputView(node.Inputs[0]);
        Shape weight = node.Parameters[0].Shape;
        EmitFrom(node.Inputs[0], result, (source, target) => new DenseStep(
            _graph.Nodes[result].Layer,
            source,
            target,
            Inputs: weight.Dimensions[1],
            Outputs: weight.Dimensions[0],
            node.Parameters[0].Name,
            node.Parameters.Count > 1 ? node.Parameters[1].Name : null,
            activation,
            flattened,
            folded));
    }

    /// <summary>What lies between a dense layer and the storage it reads: a flattened shape, a folded normalisation.</summary>
    private (Shape? Flattened, NormalizeOperation? Folded) InputView(int index)
    {
        Shape? flattened = null;
        while (_graph.Nodes[index].Operation is FlattenOperation)
        {
            index = _graph.Nodes[index].Inputs[0];
            if (_graph.Nodes[index].Type.Shape.Rank > 1)
                flattened = _graph.Nodes[index].Type.Shape;
        }

        return (flattened, Folds(index) ? (NormalizeOperation)_graph.Nodes[index].Operation : null);
    }

    private bool Folds(int index) => _graph.Nodes[index].Operation is NormalizeOperation normalize
        && normalize.IsFoldable
        && _consumers.FeedsOnlyDense(index);

    /// <summary>Copies outputs whose value already lives elsewhere: an input returned as it is, one value returned twice.</summary>
    private void WriteSharedOutputs()
    {
        for (int output = 0; output < _graph.Outputs.Count; output++)
        {
            int node = _graph.Outputs[output].Node;
            Storage source = _storages[_storageOf[node]];
            if (source.Kind == BufferKind.Output && source.Index == output)
                continue;
            int target = Add(new Storage(BufferKind.Output, output, source.Elements, sizeof(float)));
            string layer = _graph.Outputs[output].Layer;
            _steps.Add(source.ElementBytes == 1
                ? new ConvertStep(layer, _storageOf[node], target)
                : new MapStep(layer, _storageOf[node], target, Activation.None));
        }
    }

    private int Add(Storage storage)
    {
        _storages.Add(storage);
        return _storages.Count - 1;
    }

    private static int BytesOf(ElementType element) => element is ElementType.Float ? sizeof(float) : sizeof(byte);
}
