using ModelGen.Core.Common;

namespace ModelGen.Core.Planning.Calls;

/// <summary>A layer normalisation; each run of its extent is one position's channels.</summary>
/// <param name="Layer">The declared layer.</param>
/// <param name="Inputs">What it reads: one value.</param>
/// <param name="Output">What it writes.</param>
/// <param name="Cost">The predicted time.</param>
/// <param name="Kernel">The micro-kernel.</param>
/// <param name="Extent">The positions of the whole batch.</param>
/// <param name="WeightOffset">Where the factors [channels] begin in the packed parameters, in bytes.</param>
/// <param name="BiasOffset">Where the summands [channels] begin, in bytes.</param>
/// <param name="Epsilon">Added to the variance.</param>
public sealed record LayerNormCall(
    string Layer,
    EquatableArray<BufferRef> Inputs,
    BufferRef Output,
    Cost Cost,
    LayerNormSpec Kernel,
    RowExtent Extent,
    long WeightOffset,
    long BiasOffset,
    double Epsilon) : KernelCall(Layer, Inputs, Output, Macs: 0, Cost)
{
    /// <inheritdoc />
    public override EquatableArray<KernelSpec> Kernels => EquatableArray.Of<KernelSpec>(Kernel);
}
