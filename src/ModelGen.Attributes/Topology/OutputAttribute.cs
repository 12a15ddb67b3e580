using System;

namespace ModelGen;

/// <summary>Makes a layer an output of the model. Without any, the last declared layer is the only output.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : Attribute;
