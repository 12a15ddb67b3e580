using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Siamese
{
    [Input(16)]
    public partial Layer Left { get; }

    [Dense(8), Relu, Output]
    public partial Layer LeftCode { get; }

    [Input(16)]
    public partial Layer Right { get; }

    [Dense(8), Relu, Output]
    public partial Layer {|MG0009:RightCode|} { get; }
}
