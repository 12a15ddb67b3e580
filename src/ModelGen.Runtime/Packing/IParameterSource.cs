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
public sealed class ParameterArrays(IReadOnlyDictionary<string, float[]> arrays) : IParameterSource
{
    /// <inheritdoc />
    public ReadOnlySpan<float> Values(string name) => arrays[name];
}
