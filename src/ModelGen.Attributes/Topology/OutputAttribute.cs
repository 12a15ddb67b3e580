using System;

namespace ModelGen;

/// <summary>
/// Makes a layer, or the value of a block, an output of the model. Without any, the last declared layer is the only output. Inside a
/// <see cref="BlockAttribute">block</see> it names the layer whose value the block has.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : Attribute;
