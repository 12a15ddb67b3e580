using ModelGen.Core.Common;

namespace ModelGen.Core.Planning.Calls;

/// <summary>A normalisation that could not be folded: y = (x - mean) * scale with a pattern that repeats over the channels.</summary>
/// <param name="Layer">The declared layer.</param>
/// <param name="Input">What it reads.</param>
/// <param name="Output">What it writes.</param>
/// <param name="Cost">The predicted time.</param>
/// <param name="Kernel">The micro-kernel.</param>
/// <param name="Elements">Elements of the whole batch.</param>
/// <param name="Packing">Where mean and scale are.</param>
public sealed record NormalizeCall(
    string Layer,
    BufferRef Input,
    BufferRef Output,
    Cost Cost,
    NormalizeSpec Kernel,
    long Elements,
    NormalizePacking Packing) : KernelCall(Layer, Input, Output, Macs: 0, Cost)
{
    /// <inheritdoc />
    public override EquatableArray<KernelSpec> Kernels => EquatableArray.Of<KernelSpec>(Kernel);
}
