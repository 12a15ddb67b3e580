using System.Globalization;
using System.Linq;
using ModelGen.Core.Common;

namespace ModelGen.Core.Diagnostics;

/// <summary>The part of a declaration that a finding is about.</summary>
public enum Site
{
    /// <summary>The model as a whole: its class name.</summary>
    Model,

    /// <summary>A layer as a whole: its property name.</summary>
    Layer,

    /// <summary>The attribute that makes a layer what it is.</summary>
    Operator,

    /// <summary>The names of the layers it reads.</summary>
    Inputs,

    /// <summary>Its activation.</summary>
    Activation,

    /// <summary>Its normalisation.</summary>
    Normalization,

    /// <summary>Its policy.</summary>
    Policy,

    /// <summary>Another member of the class, which then stands in the place of the layer's name.</summary>
    Member,

    /// <summary>Its batch normalisation.</summary>
    BatchNorm,

    /// <summary>The name of the layer that it adds.</summary>
    Addend,
}

/// <summary>A finding, placed by the declaration's own words so that it survives any move of the source.</summary>
/// <param name="Rule">The kind of finding.</param>
/// <param name="Layer">
/// The layer it is about by its full path, or null for the model. A path into a block, such as <c>Stage3.A</c>, begins with the member of
/// the class by which the block is used.
/// </param>
/// <param name="Site">The part of the declaration.</param>
/// <param name="Arguments">What fills the message's places.</param>
/// <param name="Place">
/// The exact attribute or argument where it is known; null for the site as a whole. It is an attribute of <paramref name="Origin"/> where there
/// is one.
/// </param>
/// <param name="Origin">The member of another class that the words belong to; null where they are the analysed class's own.</param>
public sealed record Issue(
    DiagnosticRule Rule, string? Layer, Site Site, EquatableArray<string> Arguments, Place? Place = null, Origin? Origin = null)
{
    /// <summary>The formatted message.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.Message, Arguments.ToArray<object>());
}
