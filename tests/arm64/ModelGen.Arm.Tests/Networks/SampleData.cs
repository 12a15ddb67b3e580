using ModelGen.Reference;
using ModelGen.Runtime;
using ModelGen.Samples;
using ModelGen.TestKit;

namespace ModelGen.Arm.Tests.Networks;

/// <summary>
/// Numbers for a sample's network: the trained parameters that the sample ships, where a file fits, and rendered digits, where they are
/// what it reads; else seeded numbers.
/// </summary>
internal static class SampleData
{
    private const int Seed = 1;

    // As many images as keep the emulator busy for a second or two; one of a network that keeps it busy for longer. Programs for more
    // samples than that are left to the smaller networks.
    private const int MaxSamples = 64;
    private const long MaxMacs = 50_000_000;

    /// <summary>The numbers.</summary>
    public static NetworkData Of(ArmNetwork network)
    {
        var seeded = new NetworkNumbers(network.Graph, Seed);
        string? trained = SampleSources.ParameterFiles().FirstOrDefault(file => Fits(network, file));
        byte[] file = trained is null ? seeded.File : File.ReadAllBytes(trained);
        int samples = Samples(network);
        return new NetworkData(network, file, Parameters(network, file), Inputs(network, seeded, samples), samples);
    }

    private static int Samples(ArmNetwork network)
    {
        long macs = Math.Max(1, network.Info.Layers.Sum(layer => layer.Macs));
        int samples = (int)Math.Clamp(MaxMacs / macs, 1, MaxSamples);
        int largest = network.Batches.Where(batch => batch <= samples).Max();
        return samples / largest * largest;
    }

    /// <summary>Whether a parameter file is one of this network.</summary>
    public static bool Fits(ArmNetwork network, string file)
    {
        try
        {
            network.Pack(Toolchain.ArmLevels.All[0], File.ReadAllBytes(file));
            return true;
        }
        catch (ParameterFileException)
        {
            return false;
        }
    }

    private static ParameterSet Parameters(ArmNetwork network, byte[] file)
    {
        using SafetensorsReader reader = SafetensorsReader.Read(new MemoryStream(file));
        return ParameterSet.FromSingle(network.Graph.Parameters.Select(
            parameter => KeyValuePair.Create(parameter.Name, reader.ReadFloats(parameter.Name))));
    }

    private static InputData[] Inputs(ArmNetwork network, NetworkNumbers seeded, int samples)
    {
        InputData[] inputs = seeded.Inputs(samples);
        ImageSet digits = DigitSet.Test(samples);
        for (int index = 0; index < inputs.Length; index++)
        {
            TensorInfo tensor = network.Info.Inputs[index];
            if (tensor.Shape.SequenceEqual([digits.Height, digits.Width, 1]))
                inputs[index] = tensor.Element == Element.UInt8 ? digits.Images : Array.ConvertAll(digits.Images, pixel => (float)pixel);
        }

        return inputs;
    }
}
