using System.Collections.Generic;

namespace ModelGen.Runtime;

/// <summary>
/// How tensors of a parameter file are laid out for a level: data that runs both ways. Packing permutes; the only arithmetic
/// is the folding of normalisations.
/// </summary>
public abstract unsafe class PackingStep
{
    /// <summary>The first byte after everything that the step writes, from the start of the packed parameters.</summary>
    public abstract long End { get; }

    /// <summary>Writes the packed form.</summary>
    /// <param name="parameters">The values in the file's layout.</param>
    /// <param name="order">In which order flattened inputs stand in the file's weights.</param>
    /// <param name="packed">The start of the packed parameters: at least <see cref="End"/> bytes, aligned to 4 bytes.</param>
    /// <exception cref="ParameterFileException">
    /// Folding a normalisation makes a value infinite, or a variance and its epsilon are not above 0 together.
    /// </exception>
    public abstract void Pack(IParameterSource parameters, FlattenOrder order, byte* packed);

    /// <summary>Reads the file's form back: exact, except for the rounding of a folded normalisation.</summary>
    /// <remarks>
    /// The tensors of a batch normalisation are not read back, as packing merges them with each other and with the layers beside them:
    /// they are the caller's to give. Weights that met a factor of 0 are lost and read back as 0; what they added behind a normalisation
    /// is then part of the layer's bias, if it has one.
    /// </remarks>
    /// <param name="packed">The start of the packed parameters.</param>
    /// <param name="order">In which order flattened inputs stand in the file's weights.</param>
    /// <param name="parameters">
    /// Gets one array per tensor of this step, in the file's layout; holds the tensors of all batch normalisations already.
    /// </param>
    /// <exception cref="KeyNotFoundException">A tensor of a batch normalisation that was folded in is not given.</exception>
    public abstract void Unpack(byte* packed, FlattenOrder order, IDictionary<string, float[]> parameters);
}
