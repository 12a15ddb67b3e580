using System;

namespace ModelGen;

/// <summary>Keeps a layer's value from one call to the next (recurrent and streaming networks).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class StateAttribute : Attribute;
