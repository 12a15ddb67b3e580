using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Siamese
{
    [Input(16)]
    public partial Layer Left { get; }

    [Input(16)]
    public partial Layer Right { get; }

    [Dense(8), {|MG1005:From(nameof(Left), nameof(Right))|}]
    public partial Layer Score { get; }
}
