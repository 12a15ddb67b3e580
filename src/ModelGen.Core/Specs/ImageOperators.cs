namespace ModelGen.Core.Specs;

/// <summary>A convolution over height and width.</summary>
/// <param name="Filters">How many output channels.</param>
/// <param name="Window">Its kernel's size and steps.</param>
/// <param name="Groups">Groups of channels that are convolved apart; divides input channels and filters.</param>
/// <param name="Bias">Whether it adds a bias.</param>
public sealed record Conv2DOperator(int Filters, Window Window, int Groups, bool Bias) : Operator;

/// <summary>A convolution over the length of (length, channels).</summary>
/// <param name="Filters">How many output channels.</param>
/// <param name="Window">Its kernel's width and steps along the length; the height is 1.</param>
/// <param name="Groups">Groups of channels that are convolved apart; divides input channels and filters.</param>
/// <param name="Bias">Whether it adds a bias.</param>
public sealed record Conv1DOperator(int Filters, Window Window, int Groups, bool Bias) : Operator;

/// <summary>A convolution of each channel on its own.</summary>
/// <param name="Window">Its kernel's size and steps.</param>
/// <param name="Multiplier">Output channels per input channel.</param>
/// <param name="Bias">Whether it adds a bias.</param>
public sealed record DepthwiseConv2DOperator(Window Window, int Multiplier, bool Bias) : Operator;

/// <summary>What a pool makes of a window.</summary>
public enum PoolKind
{
    /// <summary>The largest value.</summary>
    Max,

    /// <summary>The mean.</summary>
    Average,
}

/// <summary>Each channel's maximum or mean over windows of height and width.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Window">The windows.</param>
/// <param name="CountPadding">Whether zeros of the border count in a mean; false for a maximum, which never sees them.</param>
public sealed record Pool2DOperator(PoolKind Kind, Window Window, bool CountPadding) : Operator;

/// <summary>Each channel's maximum or mean over all positions.</summary>
/// <param name="Kind">Which of the two.</param>
public sealed record GlobalPoolOperator(PoolKind Kind) : Operator;

/// <summary>Its input with zeros around it.</summary>
/// <param name="Top">Rows at the top.</param>
/// <param name="Left">Columns at the left.</param>
/// <param name="Bottom">Rows at the bottom.</param>
/// <param name="Right">Columns at the right.</param>
public sealed record PadOperator(int Top, int Left, int Bottom, int Right) : Operator;

/// <summary>Every pixel repeated (nearest neighbour).</summary>
/// <param name="FactorY">How often each row.</param>
/// <param name="FactorX">How often each column.</param>
public sealed record UpsampleOperator(int FactorY, int FactorX) : Operator;

/// <summary>Blocks of channels become blocks of pixels; the block's row and column are the outer part of the channel (DCR of ONNX).</summary>
/// <param name="Block">Rows and columns per block.</param>
public sealed record DepthToSpaceOperator(int Block) : Operator;

/// <summary>Channels (group, index) become channels (index, group).</summary>
/// <param name="Groups">How many groups; divides the channels.</param>
public sealed record ChannelShuffleOperator(int Groups) : Operator;
