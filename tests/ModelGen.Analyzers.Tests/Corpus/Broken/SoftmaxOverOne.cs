using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Binary
{
    [Input(30)]
    public partial Layer Features { get; }

    [Dense(16), Relu]
    public partial Layer Hidden { get; }

    [Dense(1), {|MG1025:Softmax|}]
    public partial Layer Probability { get; }
}
