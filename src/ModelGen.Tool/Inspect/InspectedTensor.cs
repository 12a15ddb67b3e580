using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ModelGen.Runtime;

namespace ModelGen.Tool;

/// <summary>A tensor of a parameter file and its values in numbers.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Type">Its element type.</param>
/// <param name="Shape">Its shape, outermost dimension first.</param>
/// <param name="Count">Elements.</param>
/// <param name="Bytes">Bytes in the file.</param>
/// <param name="Min">The least finite value; null where there is none, or where the type is none that parameters are read from.</param>
/// <param name="Max">The greatest finite value, or null.</param>
/// <param name="Mean">The mean of the finite values, or null.</param>
/// <param name="NonFinite">How many values are NaN or infinite; null where the values are not read.</param>
internal sealed record InspectedTensor(
    string Name, string Type, IReadOnlyList<long> Shape, long Count, long Bytes, double? Min, double? Max, double? Mean, long? NonFinite)
{
    /// <summary>Reads a tensor's values.</summary>
    public static InspectedTensor Of(SafetensorsReader file, SafetensorsTensor tensor)
    {
        var listed = new InspectedTensor(
            tensor.Name, tensor.Type.ToString().ToUpperInvariant(), tensor.Shape, tensor.Count, (tensor.Count * Bits(tensor.Type) + 7) / 8,
            Min: null, Max: null, Mean: null, NonFinite: null);
        return tensor.IsFloat && tensor.Count <= Array.MaxLength ? listed.With(file.ReadFloats(tensor.Name)) : listed;
    }

    private InspectedTensor With(float[] values)
    {
        double min = double.PositiveInfinity, max = double.NegativeInfinity, sum = 0;
        long finite = 0;
        foreach (float value in values)
        {
            if (!float.IsFinite(value))
                continue;
            finite++;
            sum += value;
            min = Math.Min(min, value);
            max = Math.Max(max, value);
        }

        return finite == 0
            ? this with { NonFinite = values.Length }
            : this with { Min = min, Max = max, Mean = sum / finite, NonFinite = values.Length - finite };
    }

    /// <summary>Bits per element: the first number in the type's name.</summary>
    private static int Bits(SafetensorsType type) => type == SafetensorsType.Bool
        ? 8
        : int.Parse(string.Concat(type.ToString().SkipWhile(char.IsAsciiLetter).TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
}
