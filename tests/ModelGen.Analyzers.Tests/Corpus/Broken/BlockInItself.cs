using ModelGen;

namespace Corpus;

[Block]
public sealed partial class Tree
{
    [Input]
    public partial Layer In { get; }

    [Dense(16), Relu]
    public partial Layer Trunk { get; }

    public partial Tree {|MG0023:Branch|} { get; }
}
