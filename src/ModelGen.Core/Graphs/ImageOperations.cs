using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs;

/// <summary>
/// y[p, o] = sum over taps t and channels c of the group of o: W[o, c, t] x[p * stride + t * dilation - before, c] + b[o], zeros outside
/// the image. Parameters: <c>weight</c> [filters, channels / groups, kernel height, kernel width] (the last two are one, the
/// width, for (length, channels)) and, where present, <c>bias</c> [filters]. With as many groups as channels it is a
/// depthwise convolution.
/// </summary>
/// <param name="Filters">How many output channels.</param>
/// <param name="Rows">The window along the height; one tap over one row for (length, channels).</param>
/// <param name="Columns">The window along the width, or the length.</param>
/// <param name="Groups">Groups of channels that are convolved apart.</param>
public sealed record ConvOperation(int Filters, WindowAxis Rows, WindowAxis Columns, int Groups) : Operation;

/// <summary>
/// Each channel's maximum or mean over windows. A maximum sees no zeros of the border; a mean divides by the taps inside the image, or by
/// all. Its value is an image, or a vector of channels where the one window is the whole image.
/// </summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Rows">The window along the height; one tap over one row for (length, channels).</param>
/// <param name="Columns">The window along the width, or the length.</param>
/// <param name="CountPadding">Whether zeros of the border count in a mean.</param>
public sealed record PoolOperation(PoolKind Kind, WindowAxis Rows, WindowAxis Columns, bool CountPadding) : Operation;

/// <summary>An image with zeros around it.</summary>
/// <param name="Top">Rows at the top.</param>
/// <param name="Left">Columns at the left.</param>
/// <param name="Bottom">Rows at the bottom.</param>
/// <param name="Right">Columns at the right.</param>
public sealed record PadOperation(int Top, int Left, int Bottom, int Right) : Operation;

/// <summary>y[r, c] = x[r / factorY, c / factorX].</summary>
/// <param name="FactorY">How often each row.</param>
/// <param name="FactorX">How often each column.</param>
public sealed record UpsampleOperation(int FactorY, int FactorX) : Operation;

/// <summary>y[r * block + i, c * block + j, k] = x[r, c, (i * block + j) * channels + k], channels those of y.</summary>
/// <param name="Block">Rows and columns per block.</param>
public sealed record DepthToSpaceOperation(int Block) : Operation;

/// <summary>y[p, i * groups + g] = x[p, g * (channels / groups) + i].</summary>
/// <param name="Groups">How many groups.</param>
public sealed record ChannelShuffleOperation(int Groups) : Operation;
