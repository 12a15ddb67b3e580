using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Zoo
{
    [Input(16)]
    public partial Layer In { get; }

    [Dense(16), Relu]
    public partial Layer L0 { get; }

    [Dense(16), Relu6]
    public partial Layer L1 { get; }

    [Dense(16), LeakyRelu]
    public partial Layer L2 { get; }

    [Dense(16), LeakyRelu(0.2)]
    public partial Layer L3 { get; }

    [Dense(16), Sigmoid]
    public partial Layer L4 { get; }

    [Dense(16), Tanh]
    public partial Layer L5 { get; }

    [Dense(16), HardSwish]
    public partial Layer L6 { get; }

    [Dense(16), Gelu]
    public partial Layer L7 { get; }

    [Dense(16), Softmax]
    public partial Layer L8 { get; }

    [Dense(16), LogSoftmax]
    public partial Layer L9 { get; }
}
