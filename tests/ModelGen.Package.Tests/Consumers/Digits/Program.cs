using ModelGen;
using ModelGen.Runtime;

using Digits digits = Digits.Load(SeededParameters.Create(Digits.Info, seed: 1));
float[] logits = new float[10];
digits.Predict(new float[64], logits);
Console.WriteLine(logits.Length);

/// <summary>In the global namespace, with the name of its project.</summary>
[Model]
public sealed partial class Digits
{
    [Input(64)] public partial Layer Image { get; }

    [Dense(10)] public partial Layer Logits { get; }
}
