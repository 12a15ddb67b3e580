using ModelGen.Core.Common;

namespace ModelGen.Core.Planning.Calls;

/// <summary>An image copied into the middle of a larger one of zeros, or a part of it where less is read; all numbers in elements.</summary>
/// <param name="Layer">The declared layer.</param>
/// <param name="Inputs">What it reads: one image.</param>
/// <param name="Output">What it writes.</param>
/// <param name="Cost">The predicted time.</param>
/// <param name="Copy">The micro-kernel that copies.</param>
/// <param name="Fill">The micro-kernel that writes zeros.</param>
/// <param name="Batch">Samples per call.</param>
/// <param name="Sample">From one sample of the input to the next.</param>
/// <param name="OutputSample">From one sample of the output to the next.</param>
/// <param name="Rows">Rows that are copied.</param>
/// <param name="InputRow">From one row of the input to the next.</param>
/// <param name="Copied">Elements of each row that are copied; 0 where all are zeros.</param>
/// <param name="OutputRow">Elements of each row of the output.</param>
/// <param name="Left">Zeros before the copied elements of a row.</param>
/// <param name="Top">Rows of zeros above.</param>
/// <param name="Bottom">Rows of zeros below.</param>
public sealed record PadCall(
    string Layer,
    EquatableArray<BufferRef> Inputs,
    BufferRef Output,
    Cost Cost,
    MapSpec Copy,
    FillSpec Fill,
    int Batch,
    long Sample,
    long OutputSample,
    long Rows,
    long InputRow,
    long Copied,
    long OutputRow,
    long Left,
    long Top,
    long Bottom) : KernelCall(Layer, Inputs, Output, Macs: 0, Cost)
{
    /// <summary>Zeros behind the copied elements of a row.</summary>
    public long Right => OutputRow - Left - Copied;

    /// <inheritdoc />
    public override EquatableArray<KernelSpec> Kernels => Copied == 0 ? EquatableArray.Of<KernelSpec>(Fill) : EquatableArray.Of<KernelSpec>(Fill, Copy);
}
