using System.Globalization;
using ModelGen.Benchmarks.Measuring;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;
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

    /// <returns>The largest difference from the reference, relative to the largest output.</returns>
    /// <exception cref="OutputMismatchException">An output differs.</exception>
    public static double Run(Net net, IMeasuredNet loaded, TestParameters parameters, Samples samples)
    {
        Graph graph = GraphBuilder.Build(ModelSpecText.Parse(net.Info.Specification)).Graph
            ?? throw new InvalidDataException($"{net.Name}: the specification in its class gives no graph.");
        double[] inputs = Array.ConvertAll(samples.Inputs, value => (double)value);
        Activations reference = new ReferenceExecutor(graph).Forward(parameters.Values, [inputs]);
        double[] bounds = Fp32Contract.Of(graph, parameters.Values, reference).Outputs[0];

        double[] exact = reference.Outputs[0];
        double largest = exact.Max(Math.Abs);
        double error = 0;
        foreach ((string how, float[] outputs) in new[] { ("one by one", OneByOne(net, loaded, samples)), ("as one batch", AsBatch(net, loaded, samples)) })
        {
            error = Math.Max(error, Compare(net, how + ", against the reference", outputs, exact, i => Math.Min(bounds[i], Tolerance * largest)));
            if (samples.Expected is { } expected)
                Compare(net, how + ", against the peers' file", outputs, Array.ConvertAll(expected, value => (double)value), _ => Tolerance * largest);
        }

        return error / largest;
    }

    private static double Compare(Net net, string what, float[] actual, double[] expected, Func<int, double> bound)
    {
        double largest = 0;
        for (int i = 0; i < actual.Length; i++)
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
