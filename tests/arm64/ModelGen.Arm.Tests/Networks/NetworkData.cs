using System.Runtime.InteropServices;
using ModelGen.Reference;
using ModelGen.TestKit;

namespace ModelGen.Arm.Tests.Networks;

/// <summary>Numbers for a network: parameters, inputs, and what the reference makes of them.</summary>
internal sealed class NetworkData
{
    private readonly Activations _values;
    private readonly Fp32Contract _contract;
    private readonly InputData[] _inputs;

    /// <summary>Runs the reference executor.</summary>
    /// <param name="network">The network.</param>
    /// <param name="file">Its parameters as a file.</param>
    /// <param name="parameters">The same as the reference takes them.</param>
    /// <param name="inputs">Inputs for all samples.</param>
    /// <param name="samples">How many samples.</param>
    public NetworkData(ArmNetwork network, byte[] file, ParameterSet parameters, InputData[] inputs, int samples)
    {
        (Network, File, Samples, _inputs) = (network, file, samples, inputs);
        _values = new ReferenceExecutor(network.Graph).Forward(parameters, [.. inputs.Select(input => input.ToDoubles())]);
        _contract = Fp32Contract.Of(network.Graph, parameters, _values);
    }

    public ArmNetwork Network { get; }

    public byte[] File { get; }

    public int Samples { get; }

    /// <summary>The inputs of all samples.</summary>
    public IReadOnlyList<InputData> All => _inputs;

    /// <summary>Seeded numbers.</summary>
    public static NetworkData Seeded(ArmNetwork network, int seed, NumberRange range, int samples)
    {
        var numbers = new NetworkNumbers(network.Graph, seed, range);
        return new NetworkData(network, numbers.File, numbers.ParameterSet, numbers.Inputs(samples), samples);
    }

    /// <summary>The inputs' bytes for some of the samples.</summary>
    public byte[][] Inputs(int first, int count) =>
    [
        .. _inputs.Select((input, index) =>
        {
            InputData part = input.Samples(first, count, Network.Info.Inputs[index].Count);
            return part.Bytes.IsEmpty ? MemoryMarshal.AsBytes(part.Floats.Span).ToArray() : part.Bytes.ToArray();
        }),
    ];

    /// <summary>What the contract does not allow of an output for the samples from <paramref name="first"/> on, or null.</summary>
    public string? Broken(int output, int first, ReadOnlySpan<float> actual)
    {
        int start = first * Network.Info.Outputs[output].Count;
        for (int index = 0; index < actual.Length; index++)
        {
            double expected = _values.Outputs[output][start + index], bound = _contract.Outputs[output][start + index];
            if (!Fp32Contract.Allows(expected, bound, actual[index]))
                return $"element {index} is {actual[index]:R} instead of {expected:R} within {bound:R}";
        }

        return null;
    }

    /// <summary>Whether the contract leaves it open which number of a sample's output is the largest.</summary>
    public bool IsTie(int output, int sample)
    {
        int count = Network.Info.Outputs[output].Count;
        ReadOnlySpan<double> values = _values.Outputs[output].AsSpan(sample * count, count);
        ReadOnlySpan<double> bounds = _contract.Outputs[output].AsSpan(sample * count, count);
        int largest = 0;
        for (int index = 1; index < count; index++)
        {
            if (values[index] > values[largest])
                largest = index;
        }

        for (int index = 0; index < count; index++)
        {
            if (index != largest && !(values[largest] - values[index] > bounds[largest] + bounds[index]))
                return true;
        }

        return false;
    }
}
