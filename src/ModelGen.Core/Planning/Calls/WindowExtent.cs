namespace ModelGen.Core.Planning.Calls;

/// <summary>
/// How a kernel that sums over windows walks its values; all distances in elements. The input has its zeros around it already, or
/// needs none.
/// </summary>
/// <param name="Lines">Output rows.</param>
/// <param name="Pixels">Output columns.</param>
/// <param name="Sample">From one sample of the input to the next.</param>
/// <param name="Line">From the windows of one output row to those of the next.</param>
/// <param name="Pixel">From one window to the next in a row.</param>
/// <param name="Runs">Runs per window: rows of the kernel.</param>
/// <param name="Run">From one run to the next.</param>
/// <param name="Taps">Taps per run; 1 where the numbers of a whole run follow one another.</param>
/// <param name="Tap">From one tap to the next.</param>
/// <param name="Depth">Numbers per tap that follow one another; 1 for a depthwise convolution.</param>
/// <param name="OutputSample">From one sample of the output to the next.</param>
/// <param name="OutputLine">From one output row to the next.</param>
/// <param name="OutputPixel">From one output position to the next in a row.</param>
public sealed record WindowExtent(
    int Lines,
    int Pixels,
    long Sample,
    long Line,
    long Pixel,
    int Runs,
    long Run,
    int Taps,
    long Tap,
    int Depth,
    long OutputSample,
    long OutputLine,
    long OutputPixel)
{
    /// <summary>Products per output.</summary>
    public long Products => (long)Runs * Taps * Depth;
}

/// <summary>
/// A loop of a convolution's nest: for each group the same micro-kernel over equally wide panels that follow one another, and for each
/// over tiles of output positions.
/// </summary>
/// <param name="Kernel">The micro-kernel.</param>
/// <param name="FirstColumn">The first output channel of the first step.</param>
/// <param name="FirstChannel">The first input channel that the first step reads.</param>
/// <param name="FirstPacked">How many packed columns lie before the first step.</param>
/// <param name="Width">Output channels per panel.</param>
/// <param name="Steps">Panels per group.</param>
/// <param name="ChannelStep">Input channels from one panel to the next: 0 where all read the same.</param>
/// <param name="Count">Output channels that a partial kernel stores.</param>
public readonly record struct WindowTile(
    KernelSpec Kernel, int FirstColumn, int FirstChannel, long FirstPacked, int Width, int Steps, int ChannelStep, int Count)
{
    /// <summary>The loop over groups around the panels.</summary>
    public GroupLoop Groups { get; init; } = GroupLoop.One;
}

/// <summary>Equal groups of channels.</summary>
/// <param name="Count">How many.</param>
/// <param name="Channels">Input channels from one group to the next.</param>
/// <param name="Columns">Output channels from one group to the next.</param>
/// <param name="Packed">Packed columns from one group to the next.</param>
public readonly record struct GroupLoop(int Count, int Channels, int Columns, long Packed)
{
    /// <summary>A convolution without groups, or a depthwise one, whose panels go over them.</summary>
    public static GroupLoop One { get; } = new(1, 0, 0, 0);
}
