using System.Globalization;
using ModelGen.Benchmarks.Measuring;
using ModelGen.Reference;

namespace ModelGen.Benchmarks.Checking;

/// <summary>
/// Compares a network's outputs, sample by sample and as one batch, with the 64-bit reference, and with the peers' outputs where there
/// are some. The fp32 contract's bound for a whole network is a worst case that grows with every layer and would let a wrong sum pass;
/// so the peers' tolerance holds against the reference as well.
/// </summary>
internal static class OutputCheck
{
    // Relative to the largest output; what the peers' own comparison permits.
    private const double Tolerance = 1e-3;

    // The reference is written to be read: of a network with many multiply-accumulate operations it computes only the first samples.
    private const long ReferenceMacs = 600_000_000;

    /// <returns>How many samples the reference computed, and the largest difference from it, relative to the largest output.</returns>
    /// <exception cref="OutputMismatchException">An output differs.</exception>
    public static (int Referenced, double Error) Run(Net net, IMeasuredNet loaded, TestParameters parameters, Samples samples)
    {
        int referenced = (int)Math.Clamp(ReferenceMacs / Math.Max(net.Macs, 1), 1, samples.Count);
        double[] inputs = Array.ConvertAll(samples.Inputs[..(referenced * net.Inputs)], value => (double)value);
        Activations reference = new ReferenceExecutor(net.Graph).Forward(parameters.Values, [inputs]);
        double[] bounds = Fp32Contract.Of(net.Graph, parameters.Values, reference).Outputs[0];

        double[] exact = reference.Outputs[0];
        double largest = exact.Max(Math.Abs);
        double error = 0;
        foreach ((string how, float[] outputs) in new[] { ("one by one", OneByOne(net, loaded, samples)), ("as one batch", AsBatch(net, loaded, samples)) })
        {
            error = Math.Max(error, Compare(net, how + ", against the reference", outputs, exact, i => Math.Min(bounds[i], Tolerance * largest)));
            if (samples.Expected is { } expected)
                Compare(net, how + ", against the peers' file", outputs, Array.ConvertAll(expected, value => (double)value), _ => Tolerance * largest);
        }

        return (referenced, error / largest);
    }

    private static double Compare(Net net, string what, float[] actual, double[] expected, Func<int, double> bound)
    {
        double largest = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            if (!Fp32Contract.Allows(expected[i], bound(i), actual[i]))
            {
                throw new OutputMismatchException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{net.Name}, {what}: output {i % net.Outputs} of sample {i / net.Outputs} is {actual[i]:g9}, expected {expected[i]:g9} ± {bound(i):g3}."));
            }

            largest = Math.Max(largest, Math.Abs(actual[i] - expected[i]));
        }

        return largest;
    }

    private static float[] OneByOne(Net net, IMeasuredNet loaded, Samples samples)
    {
        float[] outputs = new float[samples.Count * net.Outputs];
        for (int sample = 0; sample < samples.Count; sample++)
        {
            loaded.Predict(
                samples.Inputs.AsSpan(sample * net.Inputs, net.Inputs), outputs.AsSpan(sample * net.Outputs, net.Outputs));
        }

        return outputs;
    }

    private static float[] AsBatch(Net net, IMeasuredNet loaded, Samples samples)
    {
        float[] outputs = new float[samples.Count * net.Outputs];
        loaded.Predict(samples.Count, samples.Inputs, outputs);
        return outputs;
    }
}
