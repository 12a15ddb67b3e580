using ModelGen.Core.Common;

namespace ModelGen.Core.Planning.Calls;

/// <summary>Runs of elements copied to other places: an image upsampled, channels that become pixels.</summary>
/// <param name="Layer">The declared layer.</param>
/// <param name="Inputs">What it reads: one value.</param>
/// <param name="Output">What it writes.</param>
/// <param name="Cost">The predicted time.</param>
/// <param name="Kernel">The copying micro-kernel: a map without activation.</param>
/// <param name="Loops">The loops, outermost first; loops of one step are left out.</param>
/// <param name="Elements">Elements per run.</param>
public sealed record MoveCall(
    string Layer,
    EquatableArray<BufferRef> Inputs,
    BufferRef Output,
    Cost Cost,
    MapSpec Kernel,
    EquatableArray<MoveLoop> Loops,
    long Elements) : KernelCall(Layer, Inputs, Output, Macs: 0, Cost)
{
    /// <inheritdoc />
    public override EquatableArray<KernelSpec> Kernels => EquatableArray.Of<KernelSpec>(Kernel);
}

/// <summary>One loop around a copy.</summary>
/// <param name="Count">Its steps.</param>
/// <param name="Input">Elements of the input from one step to the next; 0 where a run is repeated.</param>
/// <param name="Output">Elements of the output from one step to the next.</param>
public readonly record struct MoveLoop(long Count, long Input, long Output);
