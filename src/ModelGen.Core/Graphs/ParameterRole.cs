namespace ModelGen.Core.Graphs;

/// <summary>What a trained value is to its operation; decides how random ones are drawn and what a file may hold.</summary>
public enum ParameterRole
{
    /// <summary>Multiplies inputs; drawn by fan-in.</summary>
    Weight,

    /// <summary>Is added; drawn around 0.</summary>
    Bias,

    /// <summary>Multiplies normalised values; drawn around 1.</summary>
    Scale,

    /// <summary>A mean of values seen in training; drawn around 0.</summary>
    Mean,

    /// <summary>A variance of values seen in training; at least 0, drawn around 1.</summary>
    Variance,
}
