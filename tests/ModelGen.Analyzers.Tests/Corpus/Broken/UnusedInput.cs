using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Forgotten
{
    [Input(16)]
    public partial Layer {|MG1016:Extra|} { get; }

    [Input(16)]
    public partial Layer In { get; }

    [Dense(4), From(nameof(In))]
    public partial Layer Out { get; }
}
