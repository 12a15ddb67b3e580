using System;

namespace ModelGen;

/// <summary>
/// Declares a block: a group of layers that models and other blocks use as one property of the block's type. The class is
/// <c>partial</c>; its layers are named inside it by their own names and outside by paths such as <c>Stage3.A</c>.
/// </summary>
/// <remarks>
/// A block has one or more <see cref="InputAttribute">inputs</see>, which read what the use of the block reads, and one value: that of
/// the layer marked with <see cref="OutputAttribute"/>, else of its last layer. <see cref="ParameterAttribute"/> makes its constants
/// settable where it is used.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BlockAttribute : Attribute;
