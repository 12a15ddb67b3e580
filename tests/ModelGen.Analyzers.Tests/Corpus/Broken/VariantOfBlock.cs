using ModelGen;

namespace Corpus;

[Block]
public sealed partial class Residual
{
    [Parameter] public const int Width = 64;

    [Input]
    public partial Layer In { get; }

    [Dense(Width), Relu]
    public partial Layer A { get; }

    [Dense(Width), Add(nameof(In)), Relu]
    public partial Layer B { get; }
}

[{|MG0029:Variant<Residual>|}]
public sealed partial class Small;
