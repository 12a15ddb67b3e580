using System.Linq;
using ModelGen.Core.Common;

namespace ModelGen.Core.Planning.Calls;

/// <summary>A convolution over packed panels, depthwise or not, with bias and activation.</summary>
/// <param name="Layer">The declared layer.</param>
/// <param name="Inputs">What it reads: one value.</param>
/// <param name="Output">What it writes.</param>
/// <param name="Macs">Multiply-accumulate operations for the whole batch.</param>
/// <param name="Cost">The predicted time.</param>
/// <param name="Batch">Samples per call.</param>
/// <param name="Extent">The windows.</param>
/// <param name="WeightOffset">Where its panels begin in the packed parameters, in bytes.</param>
/// <param name="BiasOffset">Where its biases begin, in bytes.</param>
/// <param name="Tiles">The loops, in order: <see cref="ConvSpec"/>, <see cref="DepthwiseSpec"/> or <see cref="DepthwiseRowSpec"/>.</param>
/// <param name="LinesOutermost">
/// Whether the loop over output rows is outside the loop over panels: the larger of image and weights is then read once, the smaller
/// one again and again from the nearer cache.
/// </param>
public sealed record ConvCall(
    string Layer,
    EquatableArray<BufferRef> Inputs,
    BufferRef Output,
    long Macs,
    Cost Cost,
    int Batch,
    WindowExtent Extent,
    long WeightOffset,
    long BiasOffset,
    EquatableArray<WindowTile> Tiles,
    bool LinesOutermost) : KernelCall(Layer, Inputs, Output, Macs, Cost)
{
    /// <inheritdoc />
    public override EquatableArray<KernelSpec> Kernels => Tiles.Select(tile => tile.Kernel).Distinct().ToEquatableArray();
}
