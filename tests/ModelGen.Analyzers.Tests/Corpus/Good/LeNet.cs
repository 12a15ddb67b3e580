using ModelGen;

namespace Corpus;

[Model]
public sealed partial class LeNet
{
    [Input(28, 28, 1), Normalize(0.13, 0.31)]
    public partial Layer Image { get; }

    [Conv2D(6, 5), Tanh]
    public partial Layer C1 { get; }

    [AveragePool2D(2)]
    public partial Layer S2 { get; }

    [Conv2D(16, 5, Padding = PaddingMode.Valid), Tanh]
    public partial Layer C3 { get; }

    [AveragePool2D(2)]
    public partial Layer S4 { get; }

    [Dense(120), Tanh]
    public partial Layer F5 { get; }

    [Dense(84), Tanh]
    public partial Layer F6 { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
