using ModelGen;
using ModelGen.Runtime;

using Models.Inner inner = Models.Inner.Load(SeededParameters.Create(Models.Inner.Info, seed: 1));
float[] output = new float[3];
inner.Predict(new float[8], output);
Console.WriteLine(output.Length);

/// <summary>The model stands in another type.</summary>
internal static partial class Models
{
    [Model]
    internal sealed partial class Inner
    {
        [Input(8)] internal partial Layer Values { get; }

        [Dense(3), Tanh] internal partial Layer Result { get; }
    }
}
