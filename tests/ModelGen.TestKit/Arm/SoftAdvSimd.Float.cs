using System.Runtime.Intrinsics;

namespace ModelGen.TestKit;

// Floating point. Vector128's own methods have the instructions' semantics where they are used below: additions and products round
// once, FusedMultiplyAdd once in all, Max and Min propagate NaN and order -0 before +0 (FMAX, FMIN).
public static unsafe partial class SoftAdvSimd
{
    public static Vector128<float> Add(Vector128<float> left, Vector128<float> right) => left + right;

    public static Vector128<float> Subtract(Vector128<float> left, Vector128<float> right) => left - right;

    public static Vector128<float> Multiply(Vector128<float> left, Vector128<float> right) => left * right;

    public static Vector128<float> FusedMultiplyAdd(Vector128<float> addend, Vector128<float> left, Vector128<float> right) =>
        Vector128.FusedMultiplyAdd(left, right, addend);

    public static Vector128<float> FusedMultiplySubtract(Vector128<float> minuend, Vector128<float> left, Vector128<float> right) =>
        Vector128.FusedMultiplyAdd(-left, right, minuend);

    public static Vector128<float> Abs(Vector128<float> value) => Vector128.Abs(value);

    public static Vector128<float> Negate(Vector128<float> value) => -value;

    public static Vector128<float> Max(Vector128<float> left, Vector128<float> right) => Vector128.Max(left, right);

    public static Vector128<float> Min(Vector128<float> left, Vector128<float> right) => Vector128.Min(left, right);

    // FMAXNM and FMINNM choose the number beside a quiet NaN; a signalling one, whose first bit of the fraction is 0, they return quiet.
    public static Vector128<float> MaxNumber(Vector128<float> left, Vector128<float> right) =>
        Vector128.ConditionalSelect(IsSignalling(left) | IsSignalling(right), Vector128.Create(float.NaN), Vector128.MaxNumber(left, right));

    public static Vector128<float> MinNumber(Vector128<float> left, Vector128<float> right) =>
        Vector128.ConditionalSelect(IsSignalling(left) | IsSignalling(right), Vector128.Create(float.NaN), Vector128.MinNumber(left, right));

    public static Vector128<float> CompareEqual(Vector128<float> left, Vector128<float> right) => Vector128.Equals(left, right);

    public static Vector128<float> CompareGreaterThan(Vector128<float> left, Vector128<float> right) => Vector128.GreaterThan(left, right);

    public static Vector128<float> CompareGreaterThanOrEqual(Vector128<float> left, Vector128<float> right) => Vector128.GreaterThanOrEqual(left, right);

    public static Vector128<float> CompareLessThan(Vector128<float> left, Vector128<float> right) => Vector128.LessThan(left, right);

    public static Vector128<float> CompareLessThanOrEqual(Vector128<float> left, Vector128<float> right) => Vector128.LessThanOrEqual(left, right);

    public static Vector128<float> RoundToNearest(Vector128<float> value) => Vector128.Round(value, MidpointRounding.ToEven);

    public static Vector128<float> RoundToZero(Vector128<float> value) => Vector128.Truncate(value);

    public static Vector128<float> ConvertToSingle(Vector128<int> value) => Vector128.ConvertToSingle(value);

    public static Vector128<float> ConvertToSingle(Vector128<uint> value)
    {
        // One rounding per element; a conversion through two halves would round twice.
        Vector128<float> result = default;
        for (int lane = 0; lane < 4; lane++)
            result = result.WithElement(lane, (float)(double)value[lane]);
        return result;
    }

    public static Vector128<int> ConvertToInt32RoundToEven(Vector128<float> value) => Convert(value, MidpointRounding.ToEven);

    public static Vector128<int> ConvertToInt32RoundToZero(Vector128<float> value) => Convert(value, MidpointRounding.ToZero);

    private static Vector128<float> IsSignalling(Vector128<float> value) =>
        Vector128.IsNaN(value) & Vector128.Equals(value.AsUInt32() & Vector128.Create(0x00400000u), Vector128<uint>.Zero).AsSingle();

    // FCVTxS saturates and turns NaN into 0.
    private static Vector128<int> Convert(Vector128<float> value, MidpointRounding rounding)
    {
        Vector128<int> result = default;
        for (int lane = 0; lane < 4; lane++)
        {
            double rounded = Math.Round((double)value[lane], rounding);
            result = result.WithElement(lane, double.IsNaN(rounded) ? 0 : (int)Math.Clamp(rounded, int.MinValue, int.MaxValue));
        }

        return result;
    }
}
