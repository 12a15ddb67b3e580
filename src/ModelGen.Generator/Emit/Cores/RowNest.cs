using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Planning.Calls;

namespace ModelGen.Generator.Emit.Cores;

/// <summary>The loops around a kernel that works on runs of elements; one run is one call without a loop.</summary>
internal static class RowNest
{
    /// <summary>What a call reads and writes in a step of the loops.</summary>
    public delegate string Call(IReadOnlyList<string> inputs, string output, string elements);

    /// <summary>Writes the loops and the call inside.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="extent">The runs.</param>
    /// <param name="inputs">The declared pointers to the values that are read, in the order of the extent.</param>
    /// <param name="call">The call.</param>
    public static void Emit(SourceWriter writer, RowExtent extent, IReadOnlyList<string> inputs, Call call) =>
        NestText.Loop(writer, "s", extent.Samples, s =>
            NestText.Loop(writer, "r", extent.Rows, r =>
                writer.Line(call(
                    inputs.Select((input, index) => At(input, extent.Inputs[index], s, r)).ToArray(),
                    At("y", extent.Output, s, r),
                    Literals.Int(extent.Elements)))));

    private static string At(string pointer, RowStride stride, string s, string r) =>
        NestText.Sum(NestText.Sum(pointer, NestText.Offset(0, s, stride.Sample)), NestText.Offset(0, r, stride.Row));
}
