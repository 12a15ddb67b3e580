using System.Runtime.Intrinsics;

namespace ModelGen.TestKit;

// Integers: arithmetic wraps, shifts take their distance from the instruction.
public static unsafe partial class SoftAdvSimd
{
    public static Vector128<int> Add(Vector128<int> left, Vector128<int> right) => left + right;

    public static Vector128<uint> Add(Vector128<uint> left, Vector128<uint> right) => left + right;

    public static Vector128<int> Subtract(Vector128<int> left, Vector128<int> right) => left - right;

    public static Vector128<uint> Subtract(Vector128<uint> left, Vector128<uint> right) => left - right;

    public static Vector128<int> Multiply(Vector128<int> left, Vector128<int> right) => left * right;

    public static Vector128<int> Negate(Vector128<int> value) => -value;

    public static Vector128<int> Max(Vector128<int> left, Vector128<int> right) => Vector128.Max(left, right);

    public static Vector128<int> Min(Vector128<int> left, Vector128<int> right) => Vector128.Min(left, right);

    public static Vector128<int> CompareEqual(Vector128<int> left, Vector128<int> right) => Vector128.Equals(left, right);

    public static Vector128<uint> CompareEqual(Vector128<uint> left, Vector128<uint> right) => Vector128.Equals(left, right);

    public static Vector128<int> CompareGreaterThan(Vector128<int> left, Vector128<int> right) => Vector128.GreaterThan(left, right);

    public static Vector128<uint> CompareGreaterThan(Vector128<uint> left, Vector128<uint> right) => Vector128.GreaterThan(left, right);

    public static Vector128<int> CompareLessThan(Vector128<int> left, Vector128<int> right) => Vector128.LessThan(left, right);

    public static Vector128<uint> ShiftLeftLogical(Vector128<uint> value, byte count) => value << count;

    public static Vector128<int> ShiftRightArithmetic(Vector128<int> value, byte count) => Vector128.ShiftRightArithmetic(value, Math.Min((int)count, 31));

    public static Vector128<int> ShiftRightLogical(Vector128<int> value, byte count) => count > 31 ? default : value >>> count;

    public static Vector128<uint> ShiftRightLogical(Vector128<uint> value, byte count) => count > 31 ? default : value >>> count;

    public static Vector128<ushort> ZeroExtendWideningLower(Vector64<byte> value) =>
        Vector128.WidenLower(Vector128.Create(value, Vector64<byte>.Zero));

    public static Vector128<ushort> ZeroExtendWideningUpper(Vector128<byte> value) => Vector128.WidenUpper(value);

    public static Vector128<uint> ZeroExtendWideningLower(Vector64<ushort> value) =>
        Vector128.WidenLower(Vector128.Create(value, Vector64<ushort>.Zero));

    public static Vector128<uint> ZeroExtendWideningUpper(Vector128<ushort> value) => Vector128.WidenUpper(value);
}
