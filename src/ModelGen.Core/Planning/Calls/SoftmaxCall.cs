using ModelGen.Core.Common;

namespace ModelGen.Core.Planning.Calls;

/// <summary>A softmax or its logarithm; each run of its extent is one position's channels.</summary>
/// <param name="Layer">The declared layer.</param>
/// <param name="Inputs">What it reads: one value.</param>
/// <param name="Output">What it writes.</param>
/// <param name="Cost">The predicted time.</param>
/// <param name="Kernel">The micro-kernel.</param>
/// <param name="Extent">The positions of the whole batch.</param>
public sealed record SoftmaxCall(
    string Layer, EquatableArray<BufferRef> Inputs, BufferRef Output, Cost Cost, SoftmaxSpec Kernel, RowExtent Extent)
    : KernelCall(Layer, Inputs, Output, Macs: 0, Cost)
{
    /// <inheritdoc />
    public override EquatableArray<KernelSpec> Kernels => EquatableArray.Of<KernelSpec>(Kernel);
}
