using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Numeric.Tests.Programs;

/// <summary>Random graphs with branches of every operation, the same ones for the same seed on every host.</summary>
internal sealed partial class RandomGraphs
{
    private const int MaxPositions = 60;

    // Around the vector widths 4, 8 and 16.
    private static readonly int[] Widths = [1, 3, 4, 5, 8, 9, 16, 17, 24, 33];

    // One that is free, one with an argument, one that is applied in a loop of its own; declared networks draw from all.
    private static readonly Activation[] Activations =
        [new(ActivationKind.Relu), new(ActivationKind.LeakyRelu, 0.01), new(ActivationKind.Tanh)];

    private readonly Random _random;
    private readonly GraphMaker _graph = new();
    private readonly int[] _widths;

    private RandomGraphs(int seed)
    {
        _random = new Random(seed);

        // Few widths, so that branches of equal shape meet.
        _widths = [Pick(Widths), Pick(Widths)];
    }

    /// <summary>The graph of a seed.</summary>
    public static Graph Next(int seed)
    {
        var made = new RandomGraphs(seed);
        int channels = made.Pick(made._widths);
        for (int inputs = made._random.Next(1, 4); inputs > 0; inputs--)
            made.AddInput(channels);
        for (int layers = made._random.Next(3, 10); layers > 0; layers--)
            made.AddLayer();
        return made._graph.Finish($"Graph{seed}", made._graph.Values.Where(_ => made._random.Next(8) == 0));
    }

    private void AddInput(int channels)
    {
        int[] positions = [.. Enumerable.Range(0, _random.Next(3)).Select(_ => _random.Next(1, 8))];
        int x = _graph.Input(Shape.Of([.. positions, channels]), bytes: _random.Next(4) == 0);
        if (_random.Next(3) == 0)
            _graph.Normalize(x, Numbers(channels, -0.5, 0.5), Numbers(channels, 0.5, 2));
    }

    private void AddLayer()
    {
        _graph.BeginLayer();
        int x = Pick(_graph.Values);
        int y = _random.Next(18) switch
        {
            0 or 1 or 2 => AddDense(x),
            3 => _graph.BatchNorm(x, 1e-3),
            4 => _graph.LayerNorm(x, 1e-3),
            5 => _graph.Softmax(x, logarithm: _random.Next(2) == 0),
            6 => _graph.Product(x, Pick([.. _graph.Values.Where(other => IsFactor(x, other))])),
            7 or 8 or 9 => AddConcat(x),
            10 => _graph.Flatten(x),
            > 11 when _graph.ShapeOf(x).Rank > 1 => AddWindow(x),
            12 or 13 or 14 => AddDense(x),
            _ => x,
        };

        // The other slots, each now and then.
        if (_random.Next(4) == 0)
            y = _graph.BatchNorm(y, 1e-3);
        if (_random.Next(3) == 0)
            y = _graph.Sum(y, Pick([.. _graph.Values.Where(other => _graph.ShapeOf(other).Equals(_graph.ShapeOf(y)))]));
        if (_random.Next(2) == 0 || y == x)
            _graph.Activation(y, Pick(Activations));
    }

    private int AddDense(int x)
    {
        x = _graph.Flatten(Normalized(x));
        EquatableArray<Parameter>[] fitting = [.. _graph.DenseParameters.Where(shared => shared[0].Shape.Dimensions[1] == _graph.ShapeOf(x).Count)];
        return fitting.Length > 0 && _random.Next(2) == 0
            ? _graph.Dense(x, Pick(fitting))
            : _graph.Dense(x, Pick(_widths), bias: _random.Next(4) != 0);
    }

    /// <summary>What a linear layer reads, now and then behind a layer that it may take over.</summary>
    private int Normalized(int x)
    {
        if (_random.Next(4) > 0)
            return x;
        int y = _graph.BatchNorm(x, 1e-3);
        _graph.BeginLayer();
        return y;
    }

    private int AddConcat(int x)
    {
        int[] fitting = [.. _graph.Values.Where(other => Positions(other).SequenceEqual(Positions(x)) && _graph.ChannelsOf(other) < 100)];
        return fitting.Length == 0
            ? x
            : _graph.Concat([.. Enumerable.Range(0, _random.Next(2, 4)).Select(_ => Pick(fitting))]);
    }

    private bool IsFactor(int x, int other) =>
        _graph.ShapeOf(other).Equals(_graph.ShapeOf(x)) ||
        (_graph.ShapeOf(other).Rank == 1 && _graph.ChannelsOf(other) == _graph.ChannelsOf(x));

    private IEnumerable<int> Positions(int node) => _graph.ShapeOf(node).Dimensions.SkipLast(1);

    private T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    private double[] Numbers(int count, double low, double high) =>
        [.. Enumerable.Range(0, count).Select(_ => low + (_random.NextDouble() * (high - low)))];
}
