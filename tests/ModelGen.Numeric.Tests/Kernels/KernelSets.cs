using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;
using ModelGen.Core.Specs;
using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>The micro-kernels that the planner asks for, found by planning layers of every width.</summary>
internal static class KernelSets
{
    private const int MaxOutputs = 160;

    public static IReadOnlyList<Activation> Activations { get; } =
    [
        .. Enum.GetValues<ActivationKind>()
            .Select(kind => new Activation(kind, kind == ActivationKind.LeakyRelu ? 0.01 : 0))
            .Where(activation => activation.IsElementwise),
    ];

    /// <summary>Dense kernels: the batch sizes that every model gets with every activation, the others with two.</summary>
    public static IReadOnlyList<KernelSpec> Dense(Level level)
    {
        var kernels = new HashSet<KernelSpec>();
        for (int batch = 1; batch <= 16; batch++)
        {
            IEnumerable<Activation> activations = batch is 1 or 16
                ? Activations
                : [Activation.None, new Activation(ActivationKind.Tanh)];
            foreach (Activation activation in activations)
            {
                for (int outputs = 1; outputs <= MaxOutputs; outputs++)
                {
                    Program program = Planner.Plan(Graphs.Dense(8, outputs, activation), level, batch, HardwareProfiles.Choose(null, level));
                    foreach (KernelSpec kernel in program.Calls.SelectMany(call => call.Kernels))
                        kernels.Add(kernel);
                }
            }
        }

        return [.. kernels.OrderBy(kernel => kernel.Name, StringComparer.Ordinal)];
    }

    /// <summary>Kernels that walk over elements.</summary>
    public static IReadOnlyList<KernelSpec> Elementwise(Level level) =>
        [.. Activations.Select(activation => new MapSpec(level, activation)), new ConvertSpec(level), new NormalizeSpec(level)];

    /// <summary>Kernels that combine an element with another, or with its channel's numbers.</summary>
    public static IReadOnlyList<KernelSpec> Combining(Level level) =>
    [
        .. Enum.GetValues<BinaryOperator>().SelectMany(_ => Activations, (binary, activation) => new BinarySpec(level, binary, activation)),
        .. Activations.Select(activation => new AffineSpec(level, activation)),
    ];

    /// <summary>Kernels whose every element depends on its whole row.</summary>
    public static IReadOnlyList<KernelSpec> Rows(Level level) =>
        [new LayerNormSpec(level), new SoftmaxSpec(level, Logarithm: false), new SoftmaxSpec(level, Logarithm: true)];
}
