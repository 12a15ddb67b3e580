using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Stereo
{
    [Input(8, 8, 3)]
    public partial Layer Left { get; }

    [Input(8, 8, 1)]
    public partial Layer Right { get; }

    [Concat, From(nameof(Left), nameof(Right))]
    public partial Layer Both { get; }

    [Dense(5), From(nameof(Both))]
    public partial Layer Depth { get; }
}
