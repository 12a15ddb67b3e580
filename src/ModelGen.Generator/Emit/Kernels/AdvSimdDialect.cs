namespace ModelGen.Generator.Emit.Kernels;

/// <summary>128-bit vectors on 64-bit Arm.</summary>
internal sealed class AdvSimdDialect : Dialect
{
    public override int Lanes => 4;

    public override string Vector => "Vector128<float>";

    public override string Functions => "AdvSimdMath";

    public override string Usings => "using System.Runtime.Intrinsics;\nusing System.Runtime.Intrinsics.Arm;";

    public override string IsSupported => "global::System.Runtime.Intrinsics.Arm.AdvSimd.Arm64.IsSupported";

    public override bool LargerCarriesNaN => true;

    public override string Load(string pointer) => $"AdvSimd.LoadVector128({pointer})";

    public override string Store(string pointer, string value) => $"AdvSimd.Store({pointer}, {value})";

    public override string Broadcast(string pointer) => $"AdvSimd.LoadAndReplicateToVector128({pointer})";

    public override string MultiplyAdd(string left, string right, string addend) =>
        $"AdvSimd.FusedMultiplyAdd({addend}, {left}, {right})";

    public override string Add(string left, string right) => $"AdvSimd.Add({left}, {right})";

    public override string Subtract(string left, string right) => $"AdvSimd.Subtract({left}, {right})";

    public override string Multiply(string left, string right) => $"AdvSimd.Multiply({left}, {right})";

    /// <summary>left * right[lane] + addend; the lane is a literal, a variable one would be a call.</summary>
    public string MultiplyAddByLane(string left, string right, int lane, string addend) =>
        $"AdvSimd.Arm64.FusedMultiplyAddBySelectedScalar({addend}, {left}, {right}, {lane})";
}
