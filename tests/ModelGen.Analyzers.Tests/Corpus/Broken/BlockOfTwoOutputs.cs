using ModelGen;

namespace Corpus;

[Block]
public sealed partial class Heads
{
    [Input]
    public partial Layer In { get; }

    [Dense(1), Output]
    public partial Layer Value { get; }

    [Dense(8), From(nameof(In)), {|MG0022:Output|}]
    public partial Layer Policy { get; }
}
