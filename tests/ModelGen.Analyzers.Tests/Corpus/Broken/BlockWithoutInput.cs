using ModelGen;

namespace Corpus;

[Block]
public sealed partial class {|MG0021:Bottleneck|}
{
    [Dense(16), Relu]
    public partial Layer Down { get; }

    [Dense(64)]
    public partial Layer Up { get; }
}
