using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Joined
{
    [Input(8, 8, 3)]
    public partial Layer Image { get; }

    [Input(5)]
    public partial Layer Meta { get; }

    [Concat, From(nameof(Image), {|MG1022:nameof(Meta)|})]
    public partial Layer All { get; }

    [Dense(10), From(nameof(All))]
    public partial Layer Out { get; }
}
