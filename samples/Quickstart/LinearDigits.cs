using ModelGen;

namespace Quickstart;

/// <summary>The control: without hidden layers, how well can the same pixels be told apart?</summary>
[Model]
public sealed partial class LinearDigits
{
    [Input(28, 28, 1), Normalize(mean: 28, std: 55)]
    public partial Layer Image { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
