using System.Globalization;
using System.Linq;
using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Cores;

/// <summary>How emitted comments and tables speak of a call.</summary>
internal static class CallText
{
    /// <summary>The micro-kernels by name.</summary>
    public static string Kernels(KernelCall call) => string.Join(" ", call.Kernels.Select(kernel => kernel.Name));

    /// <summary>The predicted time and what sets it.</summary>
    public static string Prediction(KernelCall call) => $"predicted {Microseconds(call.Cost)} us, bound by {call.Cost.Bound}";

    /// <summary>Microseconds with three decimals.</summary>
    public static string Microseconds(Cost cost) =>
        (cost.Picoseconds / 1_000_000).ToString(CultureInfo.InvariantCulture) + "." +
        (cost.Picoseconds / 1_000 % 1_000).ToString("000", CultureInfo.InvariantCulture);
}
