using System;

namespace ModelGen.Build;

/// <summary>A parameter file cannot be embedded. The message is one sentence: tensor, expected, actual.</summary>
/// <param name="problem">The sentence.</param>
internal sealed class ParameterFileException(string problem) : Exception(problem);
