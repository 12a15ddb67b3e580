using ModelGen.Benchmarks.Measuring;

namespace ModelGen.Benchmarks.Checking;

/// <summary>Loads a network and checks its outputs: nothing is measured that was not checked.</summary>
internal static class CheckedNet
{
    /// <summary>Loads a network with seeded noise, or with the peers' parameters where their folder holds some.</summary>
    /// <param name="net">The network.</param>
    /// <param name="folder">The peers' folder of networks, or null.</param>
    /// <param name="sample">The first sample's input.</param>
    /// <exception cref="OutputMismatchException">An output differs.</exception>
    public static IMeasuredNet Load(Net net, string? folder, out float[] sample)
    {
        string? path = folder is null ? null : Path.Combine(folder, net.Name + ".safetensors");
        bool peers = File.Exists(path);
        TestParameters parameters = peers ? TestParameters.FromPeers(net, path!) : TestParameters.Random(net.Info);
        Samples samples = peers ? Samples.FromPeers(net, folder!) : Samples.Random(net);
        IMeasuredNet loaded;
        using (Stream file = parameters.OpenFile())
            loaded = net.Load(file, parameters.Options);
        try
        {
            (int referenced, double error) = OutputCheck.Run(net, loaded, parameters, samples);
            Console.Error.WriteLine(
                $"{net.Name}: {referenced} samples equal the reference (largest error: {error:0.0e+0} of the largest output)" +
                $"{(peers ? $", {samples.Count} the peers' outputs" : "; seeded random parameters")}; {loaded.LevelReason}");
        }
        catch
        {
            loaded.Dispose();
            throw;
        }

        sample = samples.Inputs[..net.Inputs];
        return loaded;
    }
}
