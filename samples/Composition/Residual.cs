using ModelGen;

namespace Composition;

/// <summary>
/// A residual block: normalise, widen, narrow, add what came in. Its layers become <c>Body.0.Norm</c>, <c>Body.0.Up</c> and so on in
/// every network that uses it.
/// </summary>
[Block]
public sealed partial class Residual
{
    [Parameter] public const int Width = 32, Expansion = 2;

    [Input]
    public partial Layer In { get; }

    [LayerNorm]
    public partial Layer Norm { get; }

    [Dense(Width * Expansion), Gelu]
    public partial Layer Up { get; }

    [Dense(Width), Add(nameof(In))]
    public partial Layer Down { get; }
}
