namespace ModelGen.Generator.Emit.Kernels;

/// <summary>128-bit vectors with multiply-add on x64: what is left over of wider ones.</summary>
internal sealed class Fma128Dialect : Dialect
{
    public override int Lanes => 4;

    public override string Vector => "Vector128<float>";

    public override string Functions => "PortableMath";

    public override string Usings => "using System.Runtime.Intrinsics;\nusing System.Runtime.Intrinsics.X86;";

    public override string IsSupported => "global::System.Runtime.Intrinsics.X86.Fma.IsSupported";

    public override string Load(string pointer) => $"Sse.LoadVector128({pointer})";

    public override string Store(string pointer, string value) => $"Sse.Store({pointer}, {value})";

    public override string Broadcast(string pointer) => $"Vector128.Create(*{pointer})";

    public override string MultiplyAdd(string left, string right, string addend) => $"Fma.MultiplyAdd({left}, {right}, {addend})";

    public override string Add(string left, string right) => $"Sse.Add({left}, {right})";

    public override string Subtract(string left, string right) => $"Sse.Subtract({left}, {right})";

    public override string Multiply(string left, string right) => $"Sse.Multiply({left}, {right})";
}
