using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Planning.Tiling;

namespace ModelGen.Tool;

/// <summary>A step of a program.</summary>
/// <param name="Layer">The declared layer.</param>
/// <param name="Kernels">The micro-kernels that it calls.</param>
/// <param name="Macs">Multiply-accumulate operations.</param>
/// <param name="InputBytes">Bytes of the values that it reads.</param>
/// <param name="ParameterBytes">Bytes of packed parameters.</param>
/// <param name="OutputBytes">Bytes of the value that it writes.</param>
/// <param name="PredictedUs">The predicted time, in microseconds.</param>
/// <param name="Bound">What sets it.</param>
internal sealed record CallRow(
    string Layer,
    IReadOnlyList<KernelRow> Kernels,
    long Macs,
    long InputBytes,
    long ParameterBytes,
    long OutputBytes,
    double PredictedUs,
    Bound Bound)
{
    public static CallRow Of(KernelCall call, Core.Planning.Program program) => new(
        call.Layer,
        [.. call.Kernels.Select(kernel => new KernelRow(kernel.Name, Reason(kernel, call)))],
        call.Macs,
        call.Inputs.Sum(input => input.Bytes) * program.Batch,
        ParametersOf(call, program),
        call.Output.Bytes * program.Batch,
        call.Cost.Picoseconds / 1e6,
        call.Cost.Bound);

    private static string? Reason(KernelSpec kernel, KernelCall call) => call switch
    {
        DenseCall dense => TileReason.Of(kernel, dense.Rows),
        ConvCall conv => TileReason.Of(kernel, conv.Extent),
        _ => null,
    };

    private static long ParametersOf(KernelCall call, Core.Planning.Program program) => sizeof(float) * call switch
    {
        DenseCall dense => PanelsAt(program, dense.WeightOffset),
        ConvCall conv => PanelsAt(program, conv.WeightOffset),
        AffineCall affine => 3L * affine.Packing.Period,
        NormalizeCall normalize => 2L * normalize.Packing.Period,
        LayerNormCall norm => VectorAt(program, norm.WeightOffset) + VectorAt(program, norm.BiasOffset),
        _ => 0,
    };

    private static long PanelsAt(Core.Planning.Program program, long offset) => program.Packing.OfType<PanelPacking>()
        .Where(packing => packing.WeightOffset == offset)
        .Sum(packing => packing.Runs.Sum(run => (long)run.Width * run.Count) * (packing.Inputs + 1));

    private static long VectorAt(Core.Planning.Program program, long offset) => program.Packing.OfType<VectorPacking>()
        .Where(packing => packing.Offset == offset)
        .Sum(packing => (long)packing.Count);
}

/// <summary>A micro-kernel.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Tile">Why its tile has its size, or null where it has none.</param>
internal sealed record KernelRow(string Name, string? Tile);
