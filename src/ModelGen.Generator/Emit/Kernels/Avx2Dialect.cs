namespace ModelGen.Generator.Emit.Kernels;

/// <summary>256-bit vectors with multiply-add on x64.</summary>
internal sealed class Avx2Dialect : Dialect
{
    public override int Lanes => 8;

    public override string Vector => "Vector256<float>";

    public override string Functions => "Avx2Math";

    public override string Usings => "using System.Runtime.Intrinsics;\nusing System.Runtime.Intrinsics.X86;";

    public override string IsSupported =>
        "global::System.Runtime.Intrinsics.X86.Avx2.IsSupported && global::System.Runtime.Intrinsics.X86.Fma.IsSupported";

    public override string Load(string pointer) => $"Avx.LoadVector256({pointer})";

    public override string Store(string pointer, string value) => $"Avx.Store({pointer}, {value})";

    public override string Broadcast(string pointer) => $"Vector256.Create(*{pointer})";

    public override string Spread(string pointer, int rows) =>
        $"Avx2.PermuteVar8x32(Vector256.Create(*(double*)({pointer})).AsSingle(), spread)";

    public override string MultiplyAdd(string left, string right, string addend) => $"Fma.MultiplyAdd({left}, {right}, {addend})";

    public override string Add(string left, string right) => $"Avx.Add({left}, {right})";

    public override string Subtract(string left, string right) => $"Avx.Subtract({left}, {right})";

    public override string Multiply(string left, string right) => $"Avx.Multiply({left}, {right})";
}
