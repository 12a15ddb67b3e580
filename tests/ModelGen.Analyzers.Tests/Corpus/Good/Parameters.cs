using ModelGen;

namespace Corpus;

[Block]
public sealed partial class Expand
{
    [Parameter] public const int Width = 32, Factor = 2;
    private const int Inner = Width * Factor;

    [Input]
    public partial Layer In { get; }

    [Dense(Inner), Relu]
    public partial Layer Wide { get; }

    [Dense(Width + (Factor > 2 ? 8 : 0)), Relu]
    public partial Layer Narrow { get; }

    [Dense((int)(Width * 0.75f) - 1), LeakyRelu(1.0 / Factor)]
    public partial Layer Last { get; }
}

[Model]
public sealed partial class Net
{
    [Input(32)]
    public partial Layer In { get; }

    public partial Expand Plain { get; }

    [With(64)]
    public partial Expand Wider { get; }

    [With(16, 4)]
    public partial Expand Deeper { get; }

    [Dense(4)]
    public partial Layer Out { get; }
}
