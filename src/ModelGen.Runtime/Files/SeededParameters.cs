using System;
using System.Collections.Generic;
using System.IO;

namespace ModelGen.Runtime;

/// <summary>
/// Parameters drawn from a seed, for trying a network out and for timing it before it is trained; uniform, by role. Weights have the
/// variance 2 / inputs (He et al. 2015, Delving Deep into Rectifiers), scales and variances lie within 0.5 to 1.5, the rest within ±0.1.
/// </summary>
public static class SeededParameters
{
    /// <summary>Draws every parameter of a network.</summary>
    /// <param name="info">The network.</param>
    /// <param name="seed">Equal seeds give equal bytes.</param>
    /// <returns>A safetensors stream, at its beginning.</returns>
    public static MemoryStream Create(NetworkInfo info, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(info);
        var tensors = new List<(string Name, int[] Shape, float[] Values)>();
        foreach (ParameterInfo parameter in info.Parameters)
            tensors.Add((parameter.Name, [.. parameter.Shape], Draw(parameter, ref seed)));
        var stream = new MemoryStream();
        SafetensorsWriter.Write(stream, tensors, metadata: null);
        stream.Position = 0;
        return stream;
    }

    private static float[] Draw(ParameterInfo parameter, ref ulong state)
    {
        (double centre, double range) = parameter.Role switch
        {
            ParameterRole.Scale or ParameterRole.Variance => (1, 0.5),
            ParameterRole.Weight when parameter.Shape.Count > 1 => (0, Math.Sqrt(6.0 / (parameter.Count / parameter.Shape[0]))),
            _ => (0.0, 0.1),
        };
        var values = new float[parameter.Count];
        for (int index = 0; index < values.Length; index++)
            values[index] = (float)(centre + (range * ((2 * Unit(ref state)) - 1)));
        return values;
    }

    /// <summary>The next number in [0, 1) of SplitMix64 (Steele, Lea and Flood 2014).</summary>
    private static double Unit(ref ulong state)
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
