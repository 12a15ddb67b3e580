using ModelGen;

namespace Corpus;

[Model]
public sealed partial class {|MG0006:Digits|}
{
    [Input(28, 28, 1)]
    public partial Layer Image { get; }
}
