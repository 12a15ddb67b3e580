using ModelGen;

namespace Corpus;

[Model]
public sealed partial class Digits
{
    private const int Classes = 10;

    [Input(28, 28, 1)]
    public partial Layer Image { get; }

    [Dense(Classes * 12), Relu]
    public partial Layer Hidden { get; }

    [Dense(Classes)]
    public partial Layer Logits { get; }

    public static int Count => Classes;

    public string Describe() => Logits.ToString();
}

public sealed partial class Digits
{
    public int Best(float[] logits)
    {
        int best = 0;
        for (int index = 1; index < logits.Length; index++)
            best = logits[index] > logits[best] ? index : best;
        return best;
    }
}
