using ModelGen.Core.Common;

namespace ModelGen.Core.Planning.Calls;

/// <summary>An activation, a copy or a conversion, element by element.</summary>
/// <param name="Layer">The declared layer.</param>
/// <param name="Input">What it reads.</param>
/// <param name="Output">What it writes.</param>
/// <param name="Cost">The predicted time.</param>
/// <param name="Kernel">The micro-kernel.</param>
/// <param name="Elements">Elements of the whole batch.</param>
public sealed record ElementwiseCall(string Layer, BufferRef Input, BufferRef Output, Cost Cost, KernelSpec Kernel, long Elements)
    : KernelCall(Layer, Input, Output, Macs: 0, Cost)
{
    /// <inheritdoc />
    public override EquatableArray<KernelSpec> Kernels => EquatableArray.Of(Kernel);
}
