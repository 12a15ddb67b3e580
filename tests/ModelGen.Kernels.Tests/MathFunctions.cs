using System.Runtime.CompilerServices;

namespace ModelGen.Kernels.Tests;

/// <summary>A function under test: what it should be, and how far from it a level may be.</summary>
public interface IMathFunction
{
    static abstract string Name { get; }

    /// <summary>The bounds of <see cref="Limit"/> in words.</summary>
    static abstract string Contract { get; }

    static abstract double Reference(double x);

    /// <summary>The largest absolute error permitted at x.</summary>
    static abstract double Limit(double x, double reference);

    static abstract TVector Apply<TLevel, TVector>(TVector x)
        where TLevel : IMathLevel<TVector>
        where TVector : unmanaged;
}

internal static class Bounds
{
    /// <summary>The step between denormal numbers, 2^-149.</summary>
    public const double Step = 1.401298464324817e-45;

    public const double SmallestNormal = 1.1754943508222875e-38;

    /// <summary>Relative where the result is a normal number, one step where it is not.</summary>
    public static double Relative(double limit, double reference) =>
        Math.Abs(reference) < SmallestNormal ? Step : limit * Math.Abs(reference);
}

public readonly struct ExpFunction : IMathFunction
{
    public static string Name => "exp";

    public static string Contract => "relative 3e-7, 2^-149 where denormal";

    public static double Reference(double x) => Math.Exp(x);

    public static double Limit(double x, double reference) => Bounds.Relative(3e-7, reference);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Apply<TLevel, TVector>(TVector x)
        where TLevel : IMathLevel<TVector>
        where TVector : unmanaged => TLevel.Exp(x);
}

public readonly struct LogFunction : IMathFunction
{
    public static string Name => "log";

    public static string Contract => "relative 3e-7";

    public static double Reference(double x) => Math.Log(x);

    public static double Limit(double x, double reference) => Bounds.Relative(3e-7, reference);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Apply<TLevel, TVector>(TVector x)
        where TLevel : IMathLevel<TVector>
        where TVector : unmanaged => TLevel.Log(x);
}

public readonly struct SigmoidFunction : IMathFunction
{
    public static string Name => "sigmoid";

    public static string Contract => "absolute 5e-7, relative 5e-7 down to 2e-38";

    public static double Reference(double x) => 1 / (1 + Math.Exp(-x));

    public static double Limit(double x, double reference) => reference < 2e-38 ? 5e-7 : 5e-7 * reference;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Apply<TLevel, TVector>(TVector x)
        where TLevel : IMathLevel<TVector>
        where TVector : unmanaged => TLevel.Sigmoid(x);
}

public readonly struct TanhFunction : IMathFunction
{
    public static string Name => "tanh";

    public static string Contract => "absolute 5e-7 and relative 1e-6";

    public static double Reference(double x) => Math.Tanh(x);

    public static double Limit(double x, double reference) => Math.Min(5e-7, Bounds.Relative(1e-6, reference));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Apply<TLevel, TVector>(TVector x)
        where TLevel : IMathLevel<TVector>
        where TVector : unmanaged => TLevel.Tanh(x);
}

public readonly struct ErfFunction : IMathFunction
{
    public static string Name => "erf";

    public static string Contract => "absolute 5e-7 and relative 1e-6";

    public static double Reference(double x) => MathReference.Erf(x);

    public static double Limit(double x, double reference) => Math.Min(5e-7, Bounds.Relative(1e-6, reference));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Apply<TLevel, TVector>(TVector x)
        where TLevel : IMathLevel<TVector>
        where TVector : unmanaged => TLevel.Erf(x);
}
