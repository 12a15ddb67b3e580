using ModelGen;

namespace Corpus;

[Model]
public sealed partial class TwoPaths
{
    [Input(32)]
    public partial Layer In { get; }

    [Dense(16), Relu]
    public partial Layer Left { get; }

    [Dense(16), Relu, From(nameof(In))]
    public partial Layer Right { get; }

    [Concat, From(nameof(Left), {|MG1001:"Rigth"|})]
    public partial Layer Both { get; }

    [Dense(4), From(nameof(Both))]
    public partial Layer Out { get; }
}
