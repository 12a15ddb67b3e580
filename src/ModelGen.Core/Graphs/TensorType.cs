using ModelGen.Core.Common;

namespace ModelGen.Core.Graphs;

/// <summary>What the elements of a tensor are.</summary>
public abstract record ElementType
{
    private ElementType()
    {
    }

    /// <summary>32-bit IEEE 754 numbers.</summary>
    public static ElementType Float32 { get; } = new Float();

    /// <summary>Unsigned bytes taken as the numbers 0 to 255.</summary>
    public static ElementType UInt8 { get; } = new Int(8, Signed: false, Scale: 1);

    /// <summary>32-bit IEEE 754 numbers.</summary>
    public sealed record Float : ElementType
    {
        /// <inheritdoc />
        public override string ToString() => "f32";
    }

    /// <summary>Integer codes of a real number: value = code * scale.</summary>
    /// <param name="Bits">Bits per code, 1 to 32.</param>
    /// <param name="Signed">Whether codes are two's complement.</param>
    /// <param name="Scale">The value of one step.</param>
    public sealed record Int(int Bits, bool Signed, double Scale) : ElementType
    {
        /// <inheritdoc />
        public override string ToString() =>
            (Signed ? "s" : "u") + NumberText.Of(Bits) +
            (Scale == 1 ? "" : "*" + NumberText.Of(Scale));
    }

    /// <summary>The two values -1 and +1.</summary>
    public sealed record Binary : ElementType
    {
        /// <inheritdoc />
        public override string ToString() => "b1";
    }
}

/// <summary>The type of the value on an edge of the graph.</summary>
/// <param name="Shape">The shape of one sample.</param>
/// <param name="Element">What the elements are.</param>
/// <param name="HasVariance">Whether a variance travels beside each mean (Probabilistic Forward Pass).</param>
public sealed record TensorType(Shape Shape, ElementType Element, bool HasVariance = false)
{
    /// <inheritdoc />
    public override string ToString() => $"{Shape} {Element}{(HasVariance ? " with variance" : "")}";
}
