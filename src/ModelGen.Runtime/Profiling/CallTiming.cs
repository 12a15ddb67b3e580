namespace ModelGen.Runtime;

/// <summary>The measured time of one step of a program.</summary>
/// <param name="Call">The step: its layer, kernels, predicted time and bound.</param>
/// <param name="MeasuredPicoseconds">The median time of all rounds for the whole batch, in picoseconds.</param>
public sealed record CallTiming(CallInfo Call, long MeasuredPicoseconds);
