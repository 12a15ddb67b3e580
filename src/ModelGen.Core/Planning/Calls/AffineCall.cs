using ModelGen.Core.Common;

namespace ModelGen.Core.Planning.Calls;

/// <summary>A batch normalisation that could not be folded, with its activation.</summary>
/// <param name="Layer">The declared layer.</param>
/// <param name="Inputs">What it reads: one value.</param>
/// <param name="Output">What it writes.</param>
/// <param name="Cost">The predicted time.</param>
/// <param name="Kernel">The micro-kernel.</param>
/// <param name="Extent">The runs that it walks.</param>
/// <param name="Packing">Where mean, scale and shift are.</param>
public sealed record AffineCall(
    string Layer,
    EquatableArray<BufferRef> Inputs,
    BufferRef Output,
    Cost Cost,
    AffineSpec Kernel,
    RowExtent Extent,
    AffinePacking Packing) : KernelCall(Layer, Inputs, Output, Macs: 0, Cost)
{
    /// <inheritdoc />
    public override EquatableArray<KernelSpec> Kernels => EquatableArray.Of<KernelSpec>(Kernel);
}
