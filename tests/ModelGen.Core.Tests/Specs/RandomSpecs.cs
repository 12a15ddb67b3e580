using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Tests.Specs;

/// <summary>Seeded specifications: every operator, activation and policy, odd numbers and odd names; most of them make no sense.</summary>
internal sealed class RandomSpecs(int seed)
{
    private static readonly string[] s_words =
    [
        "A", "Hidden", "Stage1.B", "Größe", "层", "model", "target", "output", "relu", "a b",
        "x:y", "", "\n", "p,q", "<-", "(", "\\e", "\\u0041", "\uD800", "\u2028",
    ];

    private static readonly double[] s_numbers =
    [
        0, 1, 0.1, 1.0 / 3, 78.6, 1e-300, -2.5, double.Epsilon, double.MaxValue,
        double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0.1 + 0.2,
    ];

    private readonly Random _random = new(seed);

    public ModelSpec Next() => new(
        Name(),
        Many(_random.Next(6), Layer),
        Many(_random.Next(4), Whole),
        _random.Next(2) == 0 ? null : Name());

    private LayerSpec Layer() => new(
        Name(),
        Operator(),
        Many(_random.Next(4), Name),
        Activation(),
        _random.Next(3) == 0,
        Policy(),
        _random.Next(3) == 0 ? new BatchNorm(Number()) : null,
        _random.Next(3) == 0 ? Name() : null);

    private Operator Operator() => _random.Next(20) switch
    {
        0 => new InputOperator(
            new Shape(Many(_random.Next(5), Whole)),
            Element(),
            _random.Next(2) == 0 ? null : new Normalization(Many(_random.Next(4), Number), Many(_random.Next(4), Number))),
        1 => new DenseOperator(Whole(), _random.Next(2) == 0),
        2 => new FlattenOperator(),
        3 => new MultiplyOperator(),
        4 => new ConcatOperator(),
        5 => new LayerNormOperator(Number()),
        6 => new ApplyOperator(Name()),
        7 => new Conv2DOperator(Whole(), Window(), Step(), _random.Next(2) == 0),
        8 => new Conv1DOperator(Whole(), Line(), Step(), _random.Next(2) == 0),
        9 => new DepthwiseConv2DOperator(Window(), Step(), _random.Next(2) == 0),
        10 => new Pool2DOperator(PoolKind.Max, Window(), CountPadding: false),
        11 => new Pool2DOperator(PoolKind.Average, Window(), _random.Next(2) == 0),
        12 => new GlobalPoolOperator((PoolKind)_random.Next(2)),
        13 => new PadOperator(Whole(), Whole(), Whole(), Whole()),
        14 => new UpsampleOperator(Whole(), Whole()),
        15 => new DepthToSpaceOperator(Whole()),
        16 => new ChannelShuffleOperator(Whole()),
        _ => new IdentityOperator(),
    };

    private Window Window() => new(Whole(), Whole(), Step(), Step(), Step(), Step(), _random.Next(3) switch
    {
        0 => new(PaddingKind.Same),
        1 => new(PaddingKind.Valid),
        _ => new(PaddingKind.Explicit, Whole(), Whole(), Whole(), Whole()),
    });

    private Window Line()
    {
        Window window = Window();
        return window with { Height = 1, StrideY = 1, DilationY = 1, Padding = window.Padding with { Top = 0, Bottom = 0 } };
    }

    private int Step() => _random.Next(2) == 0 ? 1 : Whole();

    private ElementType Element() => _random.Next(4) switch
    {
        0 => ElementType.Float32,
        1 => ElementType.UInt8,
        2 => new ElementType.Binary(),
        _ => new ElementType.Int(_random.Next(1, 33), _random.Next(2) == 0, Number()),
    };

    private Activation Activation()
    {
        var kind = (ActivationKind)_random.Next(Enum.GetValues<ActivationKind>().Length);
        return new Activation(kind, kind == ActivationKind.LeakyRelu ? Number() : 0);
    }

    private Policy Policy() => _random.Next(2) == 0 ? ModelGen.Core.Specs.Policy.Default : new Policy(
        _random.Next(33), _random.Next(33), Number(), Number(), Number(), _random.Next(2) == 0,
        _random.Next(2) == 0 ? null : new Noise(Number(), Number(), Name()));

    private string Name() => s_words[_random.Next(s_words.Length)] + (_random.Next(2) == 0 ? "" : s_words[_random.Next(s_words.Length)]);

    private int Whole() => _random.Next(8) switch
    {
        0 => int.MaxValue,
        1 => int.MinValue,
        2 => 0,
        _ => _random.Next(1000),
    };

    // Any bit pattern in every second case: the text must not lose a digit.
    private double Number() => _random.Next(2) == 0
        ? s_numbers[_random.Next(s_numbers.Length)]
        : BitConverter.Int64BitsToDouble(_random.NextInt64(long.MinValue, long.MaxValue));

    private static EquatableArray<T> Many<T>(int count, Func<T> create)
        where T : IEquatable<T> => Enumerable.Range(0, count).Select(_ => create()).ToEquatableArray();
}
