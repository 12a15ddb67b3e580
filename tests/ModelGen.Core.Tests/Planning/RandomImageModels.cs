using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Tests.Planning;

/// <summary>Seeded graphs over small images: every operation, branches that join again, odd shapes, several outputs.</summary>
internal sealed class RandomImageModels(int seed)
{
    private const int MaxElements = 500;

    private readonly Random _random = new(seed);
    private ImageGraph _graph = new();
    private List<int> _values = [];

    public Graph Next()
    {
        _graph = new ImageGraph();
        _values = [];
        for (int input = _random.Next(1, 3); input > 0; input--)
            _values.Add(Input());
        for (int layer = _random.Next(2, 10); layer > 0; layer--)
            AddLayer();
        foreach (int value in _values)
        {
            if (value == _values[^1] || (_random.Next(4) == 0 && _graph.Nodes[value].Operation is not InputOperation))
                _graph.Return(value);
        }

        return _graph.Build();
    }

    private int Input()
    {
        int channels = Channels();
        Shape shape = _random.Next(4) == 0 ? Shape.Of(_random.Next(1, 20), channels) : Shape.Of(_random.Next(1, 8), _random.Next(1, 8), channels);
        int input = _graph.Input(shape, _random.Next(4) == 0 ? ElementType.UInt8 : null);
        return _random.Next(3) == 0 ? _graph.Normalize(input) : input;
    }

    private void AddLayer()
    {
        int x = Any(_values);
        if (_graph.ShapeOf(x).Rank == 1)
            x = Any(_values.Where(value => _graph.ShapeOf(value).Rank > 1));
        int? added = _random.Next(18) switch
        {
            < 6 => Conv(x),
            6 or 7 => Pool(x),
            8 => _graph.GlobalPool(x, Kind()),
            9 => _graph.ShapeOf(x).Rank == 3 ? _graph.Pad(x, _random.Next(3), _random.Next(3), _random.Next(3), _random.Next(3)) : null,
            10 => _graph.ShapeOf(x).Rank == 3 ? _graph.Upsample(x, _random.Next(1, 3), _random.Next(1, 4)) : null,
            11 => DepthToSpace(x),
            12 => _graph.Shuffle(x, AnyDivisor(_graph.ShapeOf(x).Channels)),
            13 => _graph.Concat([x, .. Others(x, _random.Next(1, 3))]),
            < 17 => Vector(x),
            _ => _graph.BatchNorm(x),
        };
        if (added is not { } node || _graph.ShapeOf(node).Count > MaxElements)
            return;
        if (_random.Next(4) == 0)
            node = _graph.BatchNorm(node);
        int[] addends = [.. _values.Where(value => _graph.ShapeOf(value) == _graph.ShapeOf(node))];
        if (addends.Length > 0 && _random.Next(3) == 0)
            node = _graph.Add(node, Any(addends));
        if (_random.Next(3) == 0)
            node = _graph.Activate(node, _random.Next(2) == 0 ? ActivationKind.Tanh : ActivationKind.None);
        _values.Add(node);
    }

    private int? Conv(int x)
    {
        Image image = _graph.ImageOf(x);
        WindowAxis rows = _graph.ShapeOf(x).Rank == 2 ? new WindowAxis(1, 1, 1, 1, 0, 0) : Axis(image.Rows, pads: true), columns = Axis(image.Columns, pads: true);
        bool point = _random.Next(4) == 0;
        if (point)
            (rows, columns) = (new WindowAxis(image.Rows, 1, 1, 1, 0, 0), new WindowAxis(image.Columns, 1, 1, 1, 0, 0));
        if (rows.Outputs < 1 || columns.Outputs < 1)
            return null;
        int groups = _random.Next(3) switch { 0 => 1, 1 => AnyDivisor(image.Channels), _ => image.Channels };
        int filters = groups * (groups == image.Channels ? _random.Next(1, 4) : Math.Max(Channels() / groups, 1));
        return rows.Outputs * columns.Outputs * filters > MaxElements
            ? null
            : _graph.Conv(x, filters, rows, columns, groups, _random.Next(2) == 0);
    }

    private int? Pool(int x)
    {
        Image image = _graph.ImageOf(x);
        WindowAxis rows = _graph.ShapeOf(x).Rank == 2 ? new WindowAxis(1, 1, 1, 1, 0, 0) : Axis(image.Rows, pads: false), columns = Axis(image.Columns, pads: false);
        return rows.Outputs < 1 || columns.Outputs < 1 ? null : _graph.Pool(x, Kind(), rows, columns, _random.Next(2) == 0);
    }

    /// <summary>Windows of any kind; for a pool each has a tap inside the image.</summary>
    private WindowAxis Axis(int size, bool pads)
    {
        int taps = _random.Next(1, 5), dilation = _random.Next(4) == 0 ? _random.Next(1, 3) : 1;
        int most = pads ? taps + 2 : dilation == 1 ? taps - 1 : 0;
        bool padded = _random.Next(2) == 0;
        return new WindowAxis(
            size, taps, _random.Next(1, 4), dilation, padded ? _random.Next(most + 1) : 0, padded ? _random.Next(most + 1) : 0);
    }

    private int? DepthToSpace(int x)
    {
        Image image = _graph.ImageOf(x);
        return _graph.ShapeOf(x).Rank == 3 && image.Channels % 4 == 0 ? _graph.DepthToSpace(x, 2) : null;
    }

    private int Vector(int x)
    {
        // Several vectors joined are computed in place, also where a layer sees them as images.
        int vector = _graph.Flatten(x);
        return _random.Next(2) == 0 ? _graph.Dense(vector, Channels()) : _graph.Concat(vector, _graph.Dense(vector, Channels()));
    }

    private IEnumerable<int> Others(int x, int count)
    {
        int[] fitting = [.. _values.Where(value => _graph.ShapeOf(value).Dimensions.SkipLast(1).SequenceEqual(_graph.ShapeOf(x).Dimensions.SkipLast(1)))];
        return Enumerable.Range(0, count).Select(_ => Any(fitting)).ToArray();
    }

    private PoolKind Kind() => _random.Next(2) == 0 ? PoolKind.Max : PoolKind.Average;

    private int Channels() => _random.Next(3) == 0 ? 4 * _random.Next(1, 11) : _random.Next(1, 12);

    private int AnyDivisor(int number) => Any(Enumerable.Range(1, number).Where(divisor => number % divisor == 0));

    private T Any<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        return all[_random.Next(all.Length)];
    }
}
