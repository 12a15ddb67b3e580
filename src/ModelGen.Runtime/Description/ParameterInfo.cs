using System;
using System.Collections.Generic;

namespace ModelGen.Runtime;

/// <summary>A parameter that a network needs from its file, in 32-bit floating point.</summary>
public sealed class ParameterInfo
{
    /// <summary>Describes a parameter. Called by generated code.</summary>
    /// <param name="name">The canonical name, for example <c>Stage1.A.weight</c>.</param>
    /// <param name="shape">The shape in the file, outermost dimension first, each at least 1.</param>
    /// <param name="role">What it is to its operation.</param>
    /// <exception cref="OverflowException">The parameter has more than 2³¹ - 1 elements.</exception>
    public ParameterInfo(string name, int[] shape, ParameterRole role = ParameterRole.Weight)
    {
        Name = name;
        Role = role;
        Dimensions = shape;
        Count = ShapeText.Count(shape);
    }

    /// <summary>The canonical name, for example <c>Stage1.A.weight</c>.</summary>
    public string Name { get; }

    /// <summary>The shape in the file, outermost dimension first.</summary>
    public IReadOnlyList<int> Shape => field ??= Array.AsReadOnly(Dimensions);

    /// <summary>What it is to its operation.</summary>
    public ParameterRole Role { get; }

    internal int[] Dimensions { get; }

    /// <summary>How many values it holds.</summary>
    public int Count { get; }

    /// <inheritdoc />
    public override string ToString() => $"{Name} {ShapeText.Of(Shape)}";
}
