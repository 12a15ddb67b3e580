using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Perceptron
{
    [Input(30)]
    public partial Layer Features { get; }

    [Dense(1), Sigmoid]
    public partial Layer Probability { get; }
}
