using ModelGen.Core.Common;

namespace ModelGen.Core.Planning.Calls;

/// <summary>Channels of each position shuffled or repeated: y[i * inner + j] = x[i + j * step].</summary>
/// <param name="Layer">The declared layer.</param>
/// <param name="Inputs">What it reads: one value.</param>
/// <param name="Output">What it writes.</param>
/// <param name="Cost">The predicted time.</param>
/// <param name="Kernel">The micro-kernel.</param>
/// <param name="Extent">The positions; its elements are those of the output.</param>
/// <param name="Outer">Steps of i.</param>
/// <param name="Inner">Steps of j.</param>
/// <param name="Step">Elements of the input from one j to the next; 0 repeats.</param>
public sealed record InterleaveCall(
    string Layer,
    EquatableArray<BufferRef> Inputs,
    BufferRef Output,
    Cost Cost,
    InterleaveSpec Kernel,
    RowExtent Extent,
    int Outer,
    int Inner,
    long Step) : KernelCall(Layer, Inputs, Output, Macs: 0, Cost)
{
    /// <inheritdoc />
    public override EquatableArray<KernelSpec> Kernels => EquatableArray.Of<KernelSpec>(Kernel);
}
