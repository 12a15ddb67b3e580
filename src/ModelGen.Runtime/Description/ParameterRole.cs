namespace ModelGen.Runtime;

/// <summary>What a parameter is to its operation; decides how random ones are drawn and what a file may hold.</summary>
public enum ParameterRole
{
    /// <summary>Multiplies inputs.</summary>
    Weight,

    /// <summary>Is added.</summary>
    Bias,

    /// <summary>Multiplies normalised values.</summary>
    Scale,

    /// <summary>A mean of values seen in training.</summary>
    Mean,

    /// <summary>A variance of values seen in training: at least 0.</summary>
    Variance,
}
