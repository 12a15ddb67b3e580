using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Tiny
{
    [Input(8, 8, 3)]
    public partial Layer Image { get; }

    [MaxPool2D(2)]
    public partial Layer Half { get; }

    [MaxPool2D(2)]
    public partial Layer Quarter { get; }

    [Conv2D(16, {|MG1033:3|}, Padding = PaddingMode.Valid)]
    public partial Layer Last { get; }
}
