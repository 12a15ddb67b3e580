using ModelGen.Core.Common;

namespace ModelGen.Core.Planning.Calls;

/// <summary>An activation, a copy, a conversion, or two values combined, element by element.</summary>
/// <param name="Layer">The declared layer.</param>
/// <param name="Inputs">What it reads: one value, or two for a <see cref="BinarySpec"/>.</param>
/// <param name="Output">What it writes.</param>
/// <param name="Cost">The predicted time.</param>
/// <param name="Kernel">The micro-kernel: <see cref="MapSpec"/>, <see cref="ConvertSpec"/> or <see cref="BinarySpec"/>.</param>
/// <param name="Extent">The runs that it walks.</param>
public sealed record ElementwiseCall(
    string Layer, EquatableArray<BufferRef> Inputs, BufferRef Output, Cost Cost, KernelSpec Kernel, RowExtent Extent)
    : KernelCall(Layer, Inputs, Output, Macs: 0, Cost)
{
    /// <inheritdoc />
    public override EquatableArray<KernelSpec> Kernels => EquatableArray.Of(Kernel);
}
