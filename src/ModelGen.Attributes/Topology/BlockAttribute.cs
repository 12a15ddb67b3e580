using System;

namespace ModelGen;

/// <summary>Declares a block: a group of layers that models use as one property.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BlockAttribute : Attribute;
