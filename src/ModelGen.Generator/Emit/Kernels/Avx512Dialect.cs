namespace ModelGen.Generator.Emit.Kernels;

/// <summary>512-bit vectors on x64.</summary>
internal sealed class Avx512Dialect : Dialect
{
    public override int Lanes => 16;

    public override string Vector => "Vector512<float>";

    public override string Functions => "Avx512Math";

    public override string Usings => "using System.Runtime.Intrinsics;\nusing System.Runtime.Intrinsics.X86;";

    public override string IsSupported => "global::System.Runtime.Intrinsics.X86.Avx512F.IsSupported";

    public override string Load(string pointer) => $"Avx512F.LoadVector512({pointer})";

    public override string Store(string pointer, string value) => $"Avx512F.Store({pointer}, {value})";

    public override string Broadcast(string pointer) => $"Vector512.Create(*{pointer})";

    public override string Spread(string pointer, int rows)
    {
        string repeated = rows == 4
            ? $"Avx512F.BroadcastVector128ToVector512({pointer})"
            : $"Vector512.Create(*(double*)({pointer})).AsSingle()";
        return $"Avx512F.PermuteVar16x32({repeated}, spread)";
    }

    public override string MultiplyAdd(string left, string right, string addend) =>
        $"Avx512F.FusedMultiplyAdd({left}, {right}, {addend})";

    public override string Add(string left, string right) => $"Avx512F.Add({left}, {right})";

    public override string Subtract(string left, string right) => $"Avx512F.Subtract({left}, {right})";

    public override string Multiply(string left, string right) => $"Avx512F.Multiply({left}, {right})";
}
