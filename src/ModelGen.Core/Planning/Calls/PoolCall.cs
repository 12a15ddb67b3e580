using ModelGen.Core.Common;
using ModelGen.Core.Graphs;

namespace ModelGen.Core.Planning.Calls;

/// <summary>A pool; windows at the border are cut to the part inside the image, so that nothing is copied.</summary>
/// <param name="Layer">The declared layer.</param>
/// <param name="Inputs">What it reads: one image.</param>
/// <param name="Output">What it writes.</param>
/// <param name="Cost">The predicted time.</param>
/// <param name="Kernel">The micro-kernel.</param>
/// <param name="Batch">Samples per call.</param>
/// <param name="Rows">The windows along the height.</param>
/// <param name="Columns">The windows along the width.</param>
/// <param name="Channels">Channels of input and output.</param>
/// <param name="CountPadding">Whether zeros of the border count in a mean.</param>
/// <param name="Sample">Elements from one sample of the input to the next.</param>
/// <param name="OutputSample">Elements from one sample of the output to the next.</param>
public sealed record PoolCall(
    string Layer,
    EquatableArray<BufferRef> Inputs,
    BufferRef Output,
    Cost Cost,
    PoolSpec Kernel,
    int Batch,
    WindowAxis Rows,
    WindowAxis Columns,
    int Channels,
    bool CountPadding,
    long Sample,
    long OutputSample) : KernelCall(Layer, Inputs, Output, Macs: 0, Cost)
{
    /// <inheritdoc />
    public override EquatableArray<KernelSpec> Kernels => EquatableArray.Of<KernelSpec>(Kernel);
}
