using System;

namespace ModelGen;

/// <summary>
/// Declares a neural network. The class is <c>partial</c>; its layers are partial properties of type <see cref="Layer"/>, each
/// reading the one declared before it unless <see cref="FromAttribute"/> says otherwise.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ModelAttribute : Attribute
{
    /// <summary>The entry points to emit. Default: <see cref="Modes.Predict"/>.</summary>
    public Modes Modes { get; set; } = Modes.Predict;
}
