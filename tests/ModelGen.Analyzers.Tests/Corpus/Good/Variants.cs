using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Digits
{
    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Dense(64), Relu]
    public partial Layer Hidden { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}

[Variant<Digits>]
public sealed partial class Same;

[Variant<Digits>, Batch(1, 64), Target(Cpu.NeoverseN1)]
[Policy("Hidden", WeightBits = 32)]
public sealed partial class Server;
