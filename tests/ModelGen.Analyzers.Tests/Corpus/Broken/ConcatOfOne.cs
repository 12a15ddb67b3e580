using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Joined
{
    [Input(16)]
    public partial Layer In { get; }

    [Dense(8)]
    public partial Layer Left { get; }

    [Concat, {|MG1005:From(nameof(Left))|}]
    public partial Layer All { get; }
}
