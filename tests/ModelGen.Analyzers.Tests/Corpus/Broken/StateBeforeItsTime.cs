using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Stream
{
    [Input(8)]
    public partial Layer In { get; }

    [Dense(8), Tanh, {|MG0018:State|}]
    public partial Layer Memory { get; }
}
