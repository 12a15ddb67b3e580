using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Cores;

/// <summary>The methods of a model's static core.</summary>
internal static class CoreNames
{
    /// <summary>The method that runs a whole program.</summary>
    public static string Infer(Program program) => "Infer" + Literals.Int(program.Batch);

    /// <summary>
    /// The methods of a program's calls, in order: the layer's name and the batch size (<c>Hidden_16</c>); a layer's second call has
    /// its number behind (<c>Image_16_2</c>).
    /// </summary>
    public static string[] Calls(Program program)
    {
        var seen = new Dictionary<string, int>();
        return program.Calls.Select(call =>
        {
            seen.TryGetValue(call.Layer, out int before);
            seen[call.Layer] = before + 1;
            string name = $"{Naming.Layer(call.Layer)}_{Literals.Int(program.Batch)}";
            return before == 0 ? name : $"{name}_{Literals.Int(before + 1)}";
        }).ToArray();
    }
}
