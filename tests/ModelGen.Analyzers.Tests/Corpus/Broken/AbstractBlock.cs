using ModelGen;

namespace Corpus;

[Block]
public abstract partial class {|MG0020:Stage|}
{
    [Input]
    public partial Layer In { get; }

    [Dense(48), Relu]
    public partial Layer Wide { get; }

    [Dense(24), Relu]
    public partial Layer Narrow { get; }
}
