using ModelGen;

namespace Corpus;

[Model, Batch(1, 8, 64), Target(Cpu.X64Avx512)]
public sealed partial class Server
{
    [Input(784)]
    public partial Layer Pixels { get; }

    [Dense(100), Relu]
    public partial Layer H1 { get; }

    [Dense(100), Relu]
    public partial Layer H2 { get; }

    [Dense(10)]
    public partial Layer Logits { get; }
}
