using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Shared
{
    [Input(16)]
    public partial Layer In { get; }

    [Apply({|MG0033:nameof(Second)|}), Relu]
    public partial Layer First { get; }

    [Dense(16), Relu]
    public partial Layer Second { get; }
}
