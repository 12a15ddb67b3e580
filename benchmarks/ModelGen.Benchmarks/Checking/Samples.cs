using System.Runtime.InteropServices;
using ModelGen.Benchmarks.Measuring;
using ModelGen.Reference;

namespace ModelGen.Benchmarks.Checking;

/// <summary>Inputs, one sample after another, and what another program computed from them, if that is known.</summary>
/// <param name="Count">How many samples.</param>
/// <param name="Inputs">Their inputs.</param>
/// <param name="Expected">Their outputs, or null.</param>
internal sealed record Samples(int Count, float[] Inputs, float[]? Expected)
{
    /// <summary>Uniform noise, brighter from sample to sample: outputs differ, and the last input spans [0, 1).</summary>
    public static Samples Random(Net net)
    {
        const int count = 8;
        var random = new SeededRandom(2);
        float[] inputs = new float[count * net.Inputs];
        for (int i = 0; i < inputs.Length; i++)
            inputs[i] = (float)random.NextDouble() * ((i / net.Inputs) + 1) / count;
        return new Samples(count, inputs, null);
    }

    /// <summary>
    /// Reads <c>NET.input.f32</c> and <c>NET.output.f32</c>, raw little-endian numbers. Images stand there channel by channel, here
    /// pixel by pixel.
    /// </summary>
    /// <exception cref="InvalidDataException">The files do not hold the same number of whole samples.</exception>
    public static Samples FromPeers(Net net, string folder)
    {
        float[] inputs = Read(Path.Combine(folder, net.Name + ".input.f32"));
        float[] outputs = Read(Path.Combine(folder, net.Name + ".output.f32"));
        int count = inputs.Length / net.Inputs;
        if (count == 0 || inputs.Length != count * net.Inputs || outputs.Length != count * net.Outputs)
        {
            throw new InvalidDataException(
                $"{net.Name} in {folder}: expected samples of {net.Inputs} inputs and {net.Outputs} outputs, got {inputs.Length} and {outputs.Length} numbers.");
        }

        return new Samples(count, ChannelOrder.Last(inputs, [.. net.Info.Inputs[0].Shape]), outputs);
    }

    private static float[] Read(string path) => MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(path)).ToArray();
}
