using System;
using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Planning.Scheduling;

/// <summary>A schedule under construction: which storage holds each node's value, and which nodes others have carried out.</summary>
internal sealed class ScheduleDraft
{
    private readonly Consumers _consumers;
    private readonly FlattenedImages _images;
    private readonly List<Step> _steps = [];
    private readonly List<Storage> _storages = [];
    private readonly int[] _storageOf;
    private readonly bool[] _isDone;
    private readonly Dictionary<int, InputFold> _folds = [];
    private readonly Dictionary<(int Source, Image Image, PaddedAxis Rows, PaddedAxis Columns), int> _padded = [];

    public ScheduleDraft(Graph graph)
    {
        Graph = graph;
        _consumers = new Consumers(graph);
        _images = new FlattenedImages(graph);
        _storageOf = new int[graph.Nodes.Count];
        _isDone = new bool[graph.Nodes.Count];
    }

    public Graph Graph { get; }

    /// <summary>Turns to the next node; to be called for all of them in their order.</summary>
    /// <returns>Whether its value is still to be computed and somebody needs it.</returns>
    public bool MoveTo(int node)
    {
        if (!_consumers.IsNeeded(node))
            return false;
        _images.Follow(node);
        return !_isDone[node];
    }

    /// <summary>Whether all readers of a value can take an affine map of its channels into their parameters.</summary>
    public bool FeedsOnlyLinear(int node) => _consumers.FeedsOnlyLinear(node);

    /// <summary>The only reader of a node, if it is an operation of the given kind.</summary>
    public int? Follower<T>(int node)
        where T : Operation =>
        _consumers.OnlyReader(node) is { } reader && Graph.Nodes[reader].Operation is T ? reader : null;

    /// <summary>The shape that a value had before it was flattened, if that was more than a vector.</summary>
    public Shape? FlattenedShapeOf(int node) => _images.Of(node);

    /// <summary>The storage of a node's value.</summary>
    public int StorageOf(int node) => _storageOf[node];

    /// <summary>The affine map that linear layers behind a node have to take over, or null.</summary>
    public InputFold? FoldOf(int node) => _folds.TryGetValue(node, out InputFold? fold) ? fold : null;

    /// <summary>Lets a node's value be the storage of its input.</summary>
    public void View(int node) => _storageOf[node] = _storageOf[Graph.Nodes[node].Inputs[0]];

    /// <summary>Leaves an affine map to the linear layers behind it.</summary>
    public void Fold(int node, InputFold fold)
    {
        View(node);
        _folds.Add(node, fold);
    }

    /// <summary>Adds the storage of an input.</summary>
    public void AddInput(int node, int index, int elementBytes) =>
        _storageOf[node] = Add(new Storage(BufferKind.Input, index, Graph.Nodes[node].Type.Shape.Count, elementBytes));

    /// <summary>Adds a storage for a node's value: an output where the model returns it, the arena otherwise.</summary>
    public int AddResult(int node)
    {
        int output = _consumers.OutputOf(node);
        return _storageOf[node] = Add(new Storage(
            output >= 0 ? BufferKind.Output : BufferKind.Arena, Math.Max(output, 0), Graph.Nodes[node].Type.Shape.Count, sizeof(float)));
    }

    /// <summary>Adds a storage for what is no node's value.</summary>
    public int AddArena(long elements) => Add(new Storage(BufferKind.Arena, 0, elements, sizeof(float)));

    /// <summary>Adds a step that carries out a chain of nodes, each the first input of the next one.</summary>
    /// <param name="first">The node whose inputs the step reads.</param>
    /// <param name="last">The node whose value it writes; the same one if nothing is fused.</param>
    /// <param name="step">The step of a layer, its sources and its result.</param>
    public void Emit(int first, int last, Func<string, EquatableArray<int>, int, Step> step)
    {
        for (int node = last; node != first; node = Graph.Nodes[node].Inputs[0])
            _isDone[node] = true;
        EquatableArray<int> sources = Graph.Nodes[first].Inputs.Select(StorageOf).ToEquatableArray();
        int result = AddResult(last);
        Emit(step(Graph.Nodes[last].Layer, sources, result));
    }

    /// <summary>The same with the element-wise activation behind the last node, if nothing else reads its value.</summary>
    public void EmitWithActivation(int first, int last, Func<string, EquatableArray<int>, int, Activation, Step> step)
    {
        int? follower = Follower<ActivationOperation>(last);
        Activation activation = follower is { } node ? ((ActivationOperation)Graph.Nodes[node].Operation).Activation : Activation.None;
        Emit(first, follower ?? last, (layer, sources, result) => step(layer, sources, result, activation));
    }

    public void Emit(Step step) => _steps.Add(step);

    /// <summary>The copy of an image inside zeros, which all that need the same one share.</summary>
    /// <param name="layer">The layer that needs it.</param>
    /// <param name="source">The image's storage.</param>
    /// <param name="image">The image.</param>
    /// <param name="rows">Its rows with zeros around.</param>
    /// <param name="columns">Its columns with zeros around.</param>
    public int Padded(string layer, int source, Image image, PaddedAxis rows, PaddedAxis columns)
    {
        if (!_padded.TryGetValue((source, image, rows, columns), out int result))
        {
            result = AddArena(rows.Size * columns.Size * image.Channels);
            _padded.Add((source, image, rows, columns), result);
            Emit(new PadStep(layer, EquatableArray.Of(source), result, image, rows, columns));
        }

        return result;
    }

    /// <summary>
    /// Lets the step that computes a part write it into the joined value. Not possible for what the caller passes in, for an output,
    /// and for a part that lies in another joined value already or earlier in the same one.
    /// </summary>
    public bool TryJoin(int part, int whole, long firstElement)
    {
        if (_storages[part] is not { Kind: BufferKind.Arena, Part: null } storage)
            return false;
        _storages[part] = storage with { Part = new StoragePart(whole, firstElement) };
        return true;
    }

    /// <summary>Copies outputs whose value lies elsewhere: an input returned as it is, one value returned twice, a view.</summary>
    public Schedule Finish()
    {
        for (int output = 0; output < Graph.Outputs.Count; output++)
        {
            int source = _storageOf[Graph.Outputs[output].Node];
            Storage storage = _storages[source];
            if (storage.Kind == BufferKind.Output && storage.Index == output)
                continue;
            int target = Add(new Storage(BufferKind.Output, output, storage.Elements, sizeof(float)));
            Emit(new MapStep(Graph.Outputs[output].Layer, EquatableArray.Of(source), target, Activation.None));
        }

        return new Schedule(_steps.ToEquatableArray(), _storages.ToEquatableArray(), _images.FixedOrderLayer);
    }

    private int Add(Storage storage)
    {
        _storages.Add(storage);
        return _storages.Count - 1;
    }
}
