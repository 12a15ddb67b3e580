using ModelGen;

namespace Corpus;

[Model]
public sealed partial class @class
{
    [Input(8)]
    public partial Layer @in { get; }

    [Dense(8), Relu]
    public partial Layer @params { get; }

    [Dense(4), From(nameof(@params))]
    public partial Layer @out { get; }
}
