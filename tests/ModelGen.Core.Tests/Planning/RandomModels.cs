using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Tests.Planning;

/// <summary>Seeded models that make sense: branches that join again, shared layers, every operator and slot, several outputs.</summary>
internal sealed class RandomModels(int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<LayerSpec> _layers = [];
    private readonly Dictionary<string, Shape> _shapes = [];

    public Graph Next()
    {
        _layers.Clear();
        _shapes.Clear();
        for (int input = _random.Next(1, 3); input > 0; input--)
            Add(Input(), _random.Next(3) == 0 ? Shape.Of(Size()) : Shape.Of(_random.Next(1, 4), _random.Next(1, 4), Size()));
        for (int layer = _random.Next(2, 14); layer > 0; layer--)
            AddLayer();
        while (_layers[^1].Operator is InputOperator)
            AddLayer();
        _layers[^1] = _layers[^1] with { IsOutput = true };
        var spec = new ModelSpec("M", _layers.ToEquatableArray(), EquatableArray.Of(1), null);
        GraphResult result = GraphBuilder.Build(ModelSpecText.Parse(ModelSpecText.Write(spec)));
        Assert.True(result.Graph is not null, ModelSpecText.Write(spec) + string.Join("\n", result.Issues.Select(issue => issue.Message)));
        return result.Graph;
    }

    private LayerSpec Input() => Layer(new InputOperator(Shape.Of(1), ElementType.Float32, null));

    private void AddLayer()
    {
        string read = Any(_shapes.Keys);
        Shape shape = _shapes[read];
        switch (_random.Next(9))
        {
            case 0:
            case 1:
                Add(Layer(new DenseOperator(Size(), _random.Next(2) == 0), read), null);
                break;
            case 2:
                Add(Layer(new FlattenOperator(), read), Shape.Of((int)shape.Count));
                break;
            case 3:
                string[] factors = [.. _shapes.Keys.Where(name => _shapes[name] == shape || _shapes[name] == Shape.Of(shape.Channels))];
                Add(Layer(new MultiplyOperator(), read, Any(factors)), shape);
                break;
            case 4:
            case 5:
                string[] parts = [read, .. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Any(_shapes.Keys.Where(name => Joins(name, shape))))];
                int channels = parts.Sum(part => _shapes[part].Channels);
                Add(Layer(new ConcatOperator(), parts), new Shape(shape.Dimensions.SkipLast(1).Append(channels).ToEquatableArray()));
                break;
            case 6:
                Add(Layer(new LayerNormOperator(0.125), read), shape);
                break;
            case 7:
                LayerSpec[] dense = [.. _layers.Where(layer => layer.Operator is DenseOperator && _shapes[layer.Inputs[0]].Count == shape.Count)];
                if (dense.Length > 0)
                    Add(Layer(new ApplyOperator(Any(dense).Name), read), null);
                break;
            default:
                Add(Layer(new IdentityOperator(), read), shape);
                break;
        }
    }

    private bool Joins(string name, Shape shape) => _shapes[name].Dimensions.SkipLast(1).SequenceEqual(shape.Dimensions.SkipLast(1));

    private void Add(LayerSpec layer, Shape? known)
    {
        Shape shape = known ?? Shape.Of(layer.Operator switch
        {
            DenseOperator dense => dense.Units,
            ApplyOperator apply => ((DenseOperator)_layers.Single(other => other.Name == apply.Layer).Operator).Units,
            _ => throw new InvalidOperationException(layer.ToString()),
        });
        string name = "L" + _layers.Count;
        if (layer.Operator is InputOperator)
        {
            Normalization? normalization = _random.Next(3) == 0
                ? new Normalization(EquatableArray.Of(_random.NextDouble()), EquatableArray.Of(_random.Next(2) == 0 ? 2.0 : 0.125))
                : null;
            layer = layer with
            {
                IsOutput = false,
                Operator = new InputOperator(shape, _random.Next(3) == 0 ? ElementType.UInt8 : ElementType.Float32, normalization),
            };
        }
        else
        {
            string[] addends = [.. _shapes.Keys.Where(other => _shapes[other] == shape)];
            layer = layer with
            {
                Norm = layer.Operator is not ApplyOperator && _random.Next(3) == 0 ? new BatchNorm(0.25) : null,
                Addend = addends.Length > 0 && _random.Next(4) == 0 ? Any(addends) : null,
                Activation = AnyActivation(),
            };
        }

        _layers.Add(layer with { Name = name });
        _shapes.Add(name, shape);
    }

    private Activation AnyActivation() => _random.Next(8) switch
    {
        0 => new Activation(ActivationKind.Softmax),
        1 => new Activation(ActivationKind.LogSoftmax),
        2 or 3 => new Activation(ActivationKind.Tanh),
        4 => new Activation(ActivationKind.LeakyRelu, 0.25),
        _ => Activation.None,
    };

    private LayerSpec Layer(Operator operation, params string[] inputs) =>
        new("", operation, inputs.ToEquatableArray(), Activation.None, _random.Next(5) == 0, Policy.Default);

    private int Size() => _random.Next(4) == 0 ? 16 * _random.Next(1, 3) : _random.Next(1, 12);

    private T Any<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        return all[_random.Next(all.Length)];
    }
}
