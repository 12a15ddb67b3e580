using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Recurrent
{
    [Input(30)]
    public partial Layer In { get; }

    [Dense(30), Tanh, {|MG1003:From(nameof(State))|}]
    public partial Layer State { get; }
}
