namespace ModelGen.TestKit;

/// <summary>Which numbers a random network gets.</summary>
public enum NumberRange
{
    /// <summary>Inputs and sums around 1.</summary>
    Ordinary,

    /// <summary>Zeros of both signs, denormals, and numbers as large as the layers bear without overflow.</summary>
    Extreme,
}

/// <summary>A declaration that nobody thought of.</summary>
/// <param name="FullName">The model's full name.</param>
/// <param name="Source">Its C# source, a file of its own.</param>
/// <param name="Seed">What it was made from, for its parameters and inputs too.</param>
/// <param name="Range">Which numbers it gets.</param>
public sealed record RandomNetwork(string FullName, string Source, int Seed, NumberRange Range)
{
    /// <inheritdoc />
    public override string ToString() => FullName;
}
