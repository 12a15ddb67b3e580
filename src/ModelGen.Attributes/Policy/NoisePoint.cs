namespace ModelGen;

/// <summary>Where in a layer's slots noise enters.</summary>
public enum NoisePoint
{
    /// <summary>After the linear operator.</summary>
    Linear,

    /// <summary>After normalisation.</summary>
    Norm,

    /// <summary>After the activation.</summary>
    Activation,
}
