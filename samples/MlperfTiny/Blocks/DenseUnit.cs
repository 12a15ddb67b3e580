using ModelGen;

namespace MlperfTiny.Blocks;

/// <summary>A dense layer with its normalisation and activation.</summary>
[Block]
public sealed partial class DenseUnit
{
    [Parameter] public const int Width = 128;

    [Input]
    public partial Layer In { get; }

    [Dense(Width), BatchNorm, Relu]
    public partial Layer Unit { get; }
}
