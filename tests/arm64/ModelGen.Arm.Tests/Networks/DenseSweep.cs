using ModelGen.Core.Graphs;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;
using ModelGen.Core.Specs;
using ModelGen.Arm.Tests.Toolchain;
using ModelGen.Numeric.Tests.Kernels;

namespace ModelGen.Arm.Tests.Networks;

/// <summary>
/// Networks of one dense layer each that together call every dense kernel: widths, activations and batch sizes are gone through, and
/// one is kept where its programs call a kernel that none before it calls.
/// </summary>
internal static class DenseSweep
{
    private const int MaxOutputs = 40;
    private const int MaxBatch = 16;

    // A remainder behind every number of inputs that a kernel takes at once.
    private const int Inputs = 11;

    /// <summary>The declarations.</summary>
    public static IReadOnlyList<string> Sources()
    {
        var seen = new HashSet<KernelSpec>();
        var sources = new List<string>();
        foreach (Activation activation in KernelSets.Activations)
        {
            for (int outputs = 1; outputs <= MaxOutputs; outputs++)
            {
                Graph graph = Graphs.Dense(Inputs, outputs, activation);
                int[] batches = [.. Enumerable.Range(1, MaxBatch).Where(batch => Brings(graph, batch, seen))];
                if (batches.Length > 0)
                    sources.Add(Source($"{activation.Kind}{outputs}", outputs, activation, batches));
            }
        }

        return sources;
    }

    private static bool Brings(Graph graph, int batch, HashSet<KernelSpec> seen)
    {
        bool brings = false;
        foreach (Level level in ArmLevels.All)
        {
            foreach (KernelCall call in Planner.Plan(graph, level, batch, HardwareProfiles.Choose(null, level)).Calls)
            {
                foreach (KernelSpec kernel in call.Kernels)
                    brings |= seen.Add(kernel);
            }
        }

        return brings;
    }

    private static string Source(string name, int outputs, Activation activation, int[] batches) => $$"""
        namespace Sweep;

        [ModelGen.Model, ModelGen.Batch({{string.Join(", ", batches.Prepend(1).Distinct())}})]
        public sealed partial class {{name}}
        {
            [ModelGen.Input({{Inputs}})]
            public partial ModelGen.Layer X { get; }

            [ModelGen.Dense({{outputs}}){{(activation.Kind == ActivationKind.None ? "" : ", ModelGen." + activation.Kind)}}]
            public partial ModelGen.Layer Y { get; }
        }
        """;
}
