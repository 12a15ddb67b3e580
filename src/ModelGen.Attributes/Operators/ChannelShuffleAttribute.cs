using System;

namespace ModelGen;

/// <summary>
/// Mixes the channels of groups, so that grouped convolutions in a row see each other's: y[p, i * groups + g] =
/// x[p, g * (channels / groups) + i]. Reads (height, width, channels) or (length, channels); its value has the same shape.
/// </summary>
/// <remarks>Zhang, Zhou, Lin and Sun, "ShuffleNet", 2017.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ChannelShuffleAttribute : Attribute
{
    /// <summary>Mixes the channels of groups.</summary>
    /// <param name="groups">How many groups, at least 1; divides the channels.</param>
    public ChannelShuffleAttribute(int groups) => Groups = groups;

    /// <summary>How many groups.</summary>
    public int Groups { get; }
}
