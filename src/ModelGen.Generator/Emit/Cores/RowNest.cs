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
        Loop(writer, "s", extent.Samples, () =>
            Loop(writer, "r", extent.Rows, () =>
                writer.Line(call(
                    inputs.Select((input, index) => At(input, extent.Inputs[index], extent)).ToArray(),
                    At("y", extent.Output, extent),
                    Literals.Int(extent.Elements)))));

    private static void Loop(SourceWriter writer, string index, long steps, System.Action body)
    {
        if (steps == 1)
        {
            body();
            return;
        }

        using (writer.Block($"for (nint {index} = 0; {index} < {Literals.Int(steps)}; {index}++)"))
            body();
    }

    private static string At(string pointer, RowStride stride, RowExtent extent) =>
        pointer + Offset("s", extent.Samples, stride.Sample) + Offset("r", extent.Rows, stride.Row);

    private static string Offset(string index, long steps, long stride) =>
        steps == 1 || stride == 0 ? "" : $" + ({index} * {Literals.Int(stride)})";
}
