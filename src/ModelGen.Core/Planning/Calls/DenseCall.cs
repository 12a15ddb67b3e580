using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Planning.Tiling;

namespace ModelGen.Core.Planning.Calls;

/// <summary>A dense layer, or a convolution whose windows are rows of a matrix, over packed panels, with bias and activation.</summary>
/// <param name="Layer">The declared layer.</param>
/// <param name="Inputs">What it reads: one value, seen as [rows, depth].</param>
/// <param name="Output">What it writes, seen as [rows, width].</param>
/// <param name="Macs">Multiply-accumulate operations for the whole batch.</param>
/// <param name="Cost">The predicted time.</param>
/// <param name="Rows">Rows of the whole batch: samples, or output positions (M).</param>
/// <param name="InputRow">Elements from one row of the input to the next.</param>
/// <param name="OutputRow">Elements from one row of the output to the next.</param>
/// <param name="Depth">Inputs per row (K).</param>
/// <param name="Width">Outputs per row (N).</param>
/// <param name="WeightOffset">Where its panels begin in the packed parameters, in bytes.</param>
/// <param name="BiasOffset">Where its biases begin, in bytes.</param>
/// <param name="Tiles">The loops, in order.</param>
public sealed record DenseCall(
    string Layer,
    EquatableArray<BufferRef> Inputs,
    BufferRef Output,
    long Macs,
    Cost Cost,
    int Rows,
    long InputRow,
    long OutputRow,
    int Depth,
    int Width,
    long WeightOffset,
    long BiasOffset,
    EquatableArray<DenseTile> Tiles) : KernelCall(Layer, Inputs, Output, Macs, Cost)
{
    /// <inheritdoc />
    public override EquatableArray<KernelSpec> Kernels => Tiles.Select(tile => tile.Kernel).Distinct().ToEquatableArray();

    /// <summary>
    /// Whether the loop over rows is the outermost one. The larger operand is read once, the smaller one again and again from the
    /// nearer cache; both have K elements per row or column.
    /// </summary>
    public bool RowsOutermost => Rows > Width;
}
