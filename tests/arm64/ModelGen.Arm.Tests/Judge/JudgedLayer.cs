using ModelGen.Arm.Tests.Objects;
using ModelGen.Core.Planning;

namespace ModelGen.Arm.Tests.Judge;

/// <summary>A layer whose speed is promised.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Bits">Bits of its weights and activations, as declared.</param>
/// <param name="Waits">The diagnostic that says that it is not compiled as declared yet, or null where it must be.</param>
/// <param name="Programs">Its programs at every level in Arm's own instructions; none while it waits.</param>
internal sealed record JudgedLayer(string Name, int Bits, string? Waits, IReadOnlyList<JudgedProgram> Programs);

/// <summary>What a layer is at a level and batch size.</summary>
/// <param name="Level">The level.</param>
/// <param name="Batch">The batch size.</param>
/// <param name="Kernels">The kernels that it calls.</param>
internal sealed record JudgedProgram(Level Level, int Batch, IReadOnlyList<KernelSpec> Kernels)
{
    /// <summary>The loop in which a large layer spends its time: the one that multiplies most per turn.</summary>
    public JudgedLoop MainLoop => Kernels.SelectMany(kernel => JudgedLoop.Of(EmittedKernels.Of(kernel))).MaxBy(loop => loop.Macs)
        ?? throw new InvalidOperationException($"No loop sums products in {string.Join(", ", Kernels.Select(kernel => kernel.Name))}.");
}
