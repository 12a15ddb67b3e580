using System;
using System.Collections.Generic;

namespace ModelGen.Runtime;

/// <summary>Parameters by canonical name, as 32-bit floating point in the file's layout.</summary>
public interface IParameterSource
{
    /// <summary>The values of a parameter.</summary>
    /// <param name="name">The canonical name.</param>
    /// <exception cref="KeyNotFoundException">There is no such parameter.</exception>
    ReadOnlySpan<float> Values(string name);
}

/// <summary>Parameters that are held as arrays.</summary>
/// <param name="arrays">The values by canonical name.</param>
public sealed class ParameterArrays(IDictionary<string, float[]> arrays) : IParameterSource
{
    /// <inheritdoc />
    public ReadOnlySpan<float> Values(string name) => arrays[name];
}

internal static class ParameterSources
{
    /// <summary>The values of a parameter whose size is known.</summary>
    /// <exception cref="ArgumentException">It has another size.</exception>
    public static ReadOnlySpan<float> Values(this IParameterSource parameters, string name, int count)
    {
        ReadOnlySpan<float> values = parameters.Values(name);
        return values.Length == count ? values : throw WrongCount(name, count, values.Length);
    }

    private static ArgumentException WrongCount(string name, int expected, int actual)
        => new($"{name}: expected {expected} values, got {actual}.");
}
