using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ModelGen.Kernels.Tests;

/// <summary>One level's functions behind one name each, so that a loop written once runs, specialised, on every level.</summary>
public unsafe interface IMathLevel<TVector>
    where TVector : unmanaged
{
    static abstract TVector Exp(TVector x);

    static abstract TVector Log(TVector x);

    static abstract TVector Sigmoid(TVector x);

    static abstract TVector Tanh(TVector x);

    static abstract TVector Erf(TVector x);

    static abstract TVector Relu(TVector x);

    static abstract TVector Relu6(TVector x);

    static abstract TVector HardSwish(TVector x);

    static abstract TVector Gelu(TVector x);

    static abstract TVector LeakyRelu(TVector x, float slope);

    static abstract TVector LoadPartial(float* source, int count);

    static abstract void StorePartial(float* destination, TVector value, int count);

    static abstract TVector FillRest(TVector value, int count, float rest);

    static abstract float Sum(TVector x);

    static abstract float Largest(TVector x);

    static abstract TVector FromBytes(byte* source);

    static abstract TVector FromBytesPartial(byte* source, int count);
}

public readonly unsafe struct Avx512Level : IMathLevel<Vector512<float>>
{
    public static Vector512<float> Exp(Vector512<float> x) => Avx512Math.Exp(x);

    public static Vector512<float> Log(Vector512<float> x) => Avx512Math.Log(x);

    public static Vector512<float> Sigmoid(Vector512<float> x) => Avx512Math.Sigmoid(x);

    public static Vector512<float> Tanh(Vector512<float> x) => Avx512Math.Tanh(x);

    public static Vector512<float> Erf(Vector512<float> x) => Avx512Math.Erf(x);

    public static Vector512<float> Relu(Vector512<float> x) => Avx512Math.Relu(x);

    public static Vector512<float> Relu6(Vector512<float> x) => Avx512Math.Relu6(x);

    public static Vector512<float> HardSwish(Vector512<float> x) => Avx512Math.HardSwish(x);

    public static Vector512<float> Gelu(Vector512<float> x) => Avx512Math.Gelu(x);

    public static Vector512<float> LeakyRelu(Vector512<float> x, float slope) => Avx512Math.LeakyRelu(x, slope);

    public static Vector512<float> LoadPartial(float* source, int count) => Avx512Math.LoadPartial(source, count);

    public static void StorePartial(float* destination, Vector512<float> value, int count) =>
        Avx512Math.StorePartial(destination, value, count);

    public static Vector512<float> FillRest(Vector512<float> value, int count, float rest) => Avx512Math.FillRest(value, count, rest);

    public static float Sum(Vector512<float> x) => Avx512Math.Sum(x);

    public static float Largest(Vector512<float> x) => Avx512Math.Largest(x);

    public static Vector512<float> FromBytes(byte* source) => Avx512Math.FromBytes(source);

    public static Vector512<float> FromBytesPartial(byte* source, int count) => Avx512Math.FromBytesPartial(source, count);
}

public readonly unsafe struct Avx2Level : IMathLevel<Vector256<float>>
{
    public static Vector256<float> Exp(Vector256<float> x) => Avx2Math.Exp(x);

    public static Vector256<float> Log(Vector256<float> x) => Avx2Math.Log(x);

    public static Vector256<float> Sigmoid(Vector256<float> x) => Avx2Math.Sigmoid(x);

    public static Vector256<float> Tanh(Vector256<float> x) => Avx2Math.Tanh(x);

    public static Vector256<float> Erf(Vector256<float> x) => Avx2Math.Erf(x);

    public static Vector256<float> Relu(Vector256<float> x) => Avx2Math.Relu(x);

    public static Vector256<float> Relu6(Vector256<float> x) => Avx2Math.Relu6(x);

    public static Vector256<float> HardSwish(Vector256<float> x) => Avx2Math.HardSwish(x);

    public static Vector256<float> Gelu(Vector256<float> x) => Avx2Math.Gelu(x);

    public static Vector256<float> LeakyRelu(Vector256<float> x, float slope) => Avx2Math.LeakyRelu(x, slope);

    public static Vector256<float> LoadPartial(float* source, int count) => Avx2Math.LoadPartial(source, count);

    public static void StorePartial(float* destination, Vector256<float> value, int count) =>
        Avx2Math.StorePartial(destination, value, count);

    public static Vector256<float> FillRest(Vector256<float> value, int count, float rest) => Avx2Math.FillRest(value, count, rest);

    public static float Sum(Vector256<float> x) => Avx2Math.Sum(x);

    public static float Largest(Vector256<float> x) => Avx2Math.Largest(x);

    public static Vector256<float> FromBytes(byte* source) => Avx2Math.FromBytes(source);

    public static Vector256<float> FromBytesPartial(byte* source, int count) => Avx2Math.FromBytesPartial(source, count);
}

public readonly unsafe struct AdvSimdLevel : IMathLevel<Vector128<float>>
{
    public static Vector128<float> Exp(Vector128<float> x) => AdvSimdMath.Exp(x);

    public static Vector128<float> Log(Vector128<float> x) => AdvSimdMath.Log(x);

    public static Vector128<float> Sigmoid(Vector128<float> x) => AdvSimdMath.Sigmoid(x);

    public static Vector128<float> Tanh(Vector128<float> x) => AdvSimdMath.Tanh(x);

    public static Vector128<float> Erf(Vector128<float> x) => AdvSimdMath.Erf(x);

    public static Vector128<float> Relu(Vector128<float> x) => AdvSimdMath.Relu(x);

    public static Vector128<float> Relu6(Vector128<float> x) => AdvSimdMath.Relu6(x);

    public static Vector128<float> HardSwish(Vector128<float> x) => AdvSimdMath.HardSwish(x);

    public static Vector128<float> Gelu(Vector128<float> x) => AdvSimdMath.Gelu(x);

    public static Vector128<float> LeakyRelu(Vector128<float> x, float slope) => AdvSimdMath.LeakyRelu(x, slope);

    public static Vector128<float> LoadPartial(float* source, int count) => AdvSimdMath.LoadPartial(source, count);

    public static void StorePartial(float* destination, Vector128<float> value, int count) =>
        AdvSimdMath.StorePartial(destination, value, count);

    public static Vector128<float> FillRest(Vector128<float> value, int count, float rest) => AdvSimdMath.FillRest(value, count, rest);

    public static float Sum(Vector128<float> x) => AdvSimdMath.Sum(x);

    public static float Largest(Vector128<float> x) => AdvSimdMath.Largest(x);

    public static Vector128<float> FromBytes(byte* source) => AdvSimdMath.FromBytes(source);

    public static Vector128<float> FromBytesPartial(byte* source, int count) => AdvSimdMath.FromBytesPartial(source, count);
}

public readonly unsafe struct PortableLevel : IMathLevel<Vector128<float>>
{
    public static Vector128<float> Exp(Vector128<float> x) => PortableMath.Exp(x);

    public static Vector128<float> Log(Vector128<float> x) => PortableMath.Log(x);

    public static Vector128<float> Sigmoid(Vector128<float> x) => PortableMath.Sigmoid(x);

    public static Vector128<float> Tanh(Vector128<float> x) => PortableMath.Tanh(x);

    public static Vector128<float> Erf(Vector128<float> x) => PortableMath.Erf(x);

    public static Vector128<float> Relu(Vector128<float> x) => PortableMath.Relu(x);

    public static Vector128<float> Relu6(Vector128<float> x) => PortableMath.Relu6(x);

    public static Vector128<float> HardSwish(Vector128<float> x) => PortableMath.HardSwish(x);

    public static Vector128<float> Gelu(Vector128<float> x) => PortableMath.Gelu(x);

    public static Vector128<float> LeakyRelu(Vector128<float> x, float slope) => PortableMath.LeakyRelu(x, slope);

    public static Vector128<float> LoadPartial(float* source, int count) => PortableMath.LoadPartial(source, count);

    public static void StorePartial(float* destination, Vector128<float> value, int count) =>
        PortableMath.StorePartial(destination, value, count);

    public static Vector128<float> FillRest(Vector128<float> value, int count, float rest) => PortableMath.FillRest(value, count, rest);

    public static float Sum(Vector128<float> x) => PortableMath.Sum(x);

    public static float Largest(Vector128<float> x) => PortableMath.Largest(x);

    public static Vector128<float> FromBytes(byte* source) => PortableMath.FromBytes(source);

    public static Vector128<float> FromBytesPartial(byte* source, int count) => PortableMath.FromBytesPartial(source, count);
}

public static class MathLevels
{
    public static readonly string[] Names = ["avx512", "avx2", "advsimd", "portable"];

    /// <summary>Whether the level's instructions run here. The Arm level is written in operations that are defined everywhere.</summary>
    public static bool IsSupported(string level) => level switch
    {
        "avx512" => Avx512F.IsSupported,
        "avx2" => Avx2.IsSupported && Fma.IsSupported,
        "advsimd" or "portable" => true,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "avx512, avx2, advsimd or portable"),
    };
}
