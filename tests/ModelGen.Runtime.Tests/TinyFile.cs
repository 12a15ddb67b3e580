namespace ModelGen.Runtime.Tests;

/// <summary>Parameter files for <see cref="TinyNet"/>, right and wrong.</summary>
public static class TinyFile
{
    public static readonly float[] Weight = [.. Enumerable.Range(0, 24).Select(i => (i * 7 % 11 - 5) * 0.25f)];
    public static readonly float[] Bias = [0.5f, -1.5f, 2f];

    public static (string, int[], float[])[] Tensors => [("Logits.weight", [3, 8], Weight), ("Logits.bias", [3], Bias)];

    public static MemoryStream Stream(Dictionary<string, string>? metadata = null, params (string, int[], float[])[] tensors)
    {
        var stream = new MemoryStream();
        SafetensorsWriter.Write(stream, tensors.Length == 0 ? Tensors : tensors, metadata);
        stream.Position = 0;
        return stream;
    }

    public static TinyNet Load(LoadOptions? options = null) => TinyNet.Load(Stream(), options);

    public static float[] Images(int batch, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, batch * TinyNet.Inputs).Select(_ => random.Next(-8, 9) * 0.125f)];
    }

    /// <summary>What the network must give: exact, as all numbers are small multiples of powers of two.</summary>
    public static float[] Expected(float[] images)
    {
        float[] logits = new float[images.Length / TinyNet.Inputs * TinyNet.Outputs];
        for (int i = 0; i < logits.Length; i++)
        {
            double sum = Bias[i % 3];
            for (int k = 0; k < TinyNet.Inputs; k++)
                sum += images[i / 3 * TinyNet.Inputs + k] * (double)Weight[i % 3 * TinyNet.Inputs + k];
            logits[i] = (float)sum;
        }
        return logits;
    }
}
