using ModelGen.Kernels;

namespace ModelGen.Runtime;

/// <summary>One step of a program: a loop nest over micro-kernels, with what the planner predicted for it.</summary>
public sealed unsafe class CallInfo
{
    /// <summary>Describes a step. Called by generated code.</summary>
    /// <param name="layer">The declared layer's name.</param>
    /// <param name="kernels">The names of the micro-kernels, in the order of their first call.</param>
    /// <param name="bound">What sets the predicted time: <c>Arithmetic</c>, <c>Overhead</c>, <c>L1</c>, <c>L2</c>, <c>L3</c> or <c>Dram</c>.</param>
    /// <param name="predictedPicoseconds">The predicted time for the whole batch, in picoseconds.</param>
    /// <param name="run">The emitted method of this step alone.</param>
    public CallInfo(string layer, string kernels, string bound, long predictedPicoseconds, delegate*<in Frame, void> run)
    {
        Layer = layer;
        Kernels = kernels;
        Bound = bound;
        PredictedPicoseconds = predictedPicoseconds;
        Run = run;
    }

    /// <summary>The declared layer's name.</summary>
    public string Layer { get; }

    /// <summary>The names of the micro-kernels, in the order of their first call.</summary>
    public string Kernels { get; }

    /// <summary>What sets the predicted time.</summary>
    public string Bound { get; }

    /// <summary>The predicted time for the whole batch, in picoseconds.</summary>
    public long PredictedPicoseconds { get; }

    /// <summary>The emitted method of this step alone, for profilers.</summary>
    public delegate*<in Frame, void> Run { get; }

    /// <inheritdoc />
    public override string ToString() => $"{Layer}: {Kernels} ({Bound})";
}
