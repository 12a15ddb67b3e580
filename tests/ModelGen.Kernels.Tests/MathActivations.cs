using System.Runtime.CompilerServices;

namespace ModelGen.Kernels.Tests;

public readonly struct GeluFunction : IMathFunction
{
    public static string Name => "gelu";

    public static string Contract => "absolute 1e-7 below 0, relative 5e-7 above";

    public static double Reference(double x) =>
        double.IsNegativeInfinity(x) ? 0 : 0.5 * x * MathReference.Erfc(-x / Math.Sqrt(2));

    public static double Limit(double x, double reference) => x < 0 ? 1e-7 : Bounds.Relative(5e-7, reference);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Apply<TLevel, TVector>(TVector x)
        where TLevel : IMathLevel<TVector>
        where TVector : unmanaged => TLevel.Gelu(x);
}

public readonly struct HardSwishFunction : IMathFunction
{
    public static string Name => "hardswish";

    public static string Contract => "relative 3e-7";

    public static double Reference(double x) => x <= -3 ? 0 : x * Math.Min(x + 3, 6) / 6;

    public static double Limit(double x, double reference) => Bounds.Relative(3e-7, reference);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Apply<TLevel, TVector>(TVector x)
        where TLevel : IMathLevel<TVector>
        where TVector : unmanaged => TLevel.HardSwish(x);
}

public readonly struct ReluFunction : IMathFunction
{
    public static string Name => "relu";

    public static string Contract => "exact";

    public static double Reference(double x) => Math.Max(x, 0);

    public static double Limit(double x, double reference) => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Apply<TLevel, TVector>(TVector x)
        where TLevel : IMathLevel<TVector>
        where TVector : unmanaged => TLevel.Relu(x);
}

public readonly struct Relu6Function : IMathFunction
{
    public static string Name => "relu6";

    public static string Contract => "exact";

    public static double Reference(double x) => Math.Min(Math.Max(x, 0), 6);

    public static double Limit(double x, double reference) => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Apply<TLevel, TVector>(TVector x)
        where TLevel : IMathLevel<TVector>
        where TVector : unmanaged => TLevel.Relu6(x);
}

/// <summary>Slope 0.01f, the usual one.</summary>
public readonly struct LeakyReluFunction : IMathFunction
{
    private const float Slope = 0.01f;

    public static string Name => "leakyrelu";

    public static string Contract => "rounded once";

    public static double Reference(double x) => x > 0 ? x : (float)(x * Slope);

    public static double Limit(double x, double reference) => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Apply<TLevel, TVector>(TVector x)
        where TLevel : IMathLevel<TVector>
        where TVector : unmanaged => TLevel.LeakyRelu(x, Slope);
}
