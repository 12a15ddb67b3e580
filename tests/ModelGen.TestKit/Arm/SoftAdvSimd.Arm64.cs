using System.Runtime.Intrinsics;

namespace ModelGen.TestKit;

public static unsafe partial class SoftAdvSimd
{
    /// <summary>The methods of <see cref="System.Runtime.Intrinsics.Arm.AdvSimd.Arm64"/>.</summary>
    public static class Arm64
    {
        /// <summary>True.</summary>
        public static bool IsSupported => true;

        public static Vector128<float> FusedMultiplyAddBySelectedScalar(
            Vector128<float> addend, Vector128<float> left, Vector128<float> right, byte rightIndex) =>
            Vector128.FusedMultiplyAdd(left, Vector128.Create(right[rightIndex]), addend);

        public static Vector128<float> FusedMultiplyAddBySelectedScalar(
            Vector128<float> addend, Vector128<float> left, Vector64<float> right, byte rightIndex) =>
            Vector128.FusedMultiplyAdd(left, Vector128.Create(right[rightIndex]), addend);

        public static Vector128<float> Divide(Vector128<float> left, Vector128<float> right) => left / right;
    }
}
