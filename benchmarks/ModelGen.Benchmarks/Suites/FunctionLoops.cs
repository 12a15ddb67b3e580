using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ModelGen.Benchmarks.Checking;
using ModelGen.Kernels.Tests;

namespace ModelGen.Benchmarks.Suites;

/// <summary>y = f(x) for every number of an array.</summary>
internal delegate void FunctionLoop(float[] x, float[] y);

/// <summary>One elementary function on every level, and with the base library where that has it.</summary>
internal sealed class FunctionLoops
{
    private readonly Func<double, double> _reference;
    private readonly Func<double, double, double> _limit;

    private FunctionLoops(
        Func<double, double> reference, Func<double, double, double> limit, IReadOnlyDictionary<string, FunctionLoop> levels, FunctionLoop? mathF)
    {
        _reference = reference;
        _limit = limit;
        Levels = levels;
        MathF = mathF;
    }

    public static IReadOnlyDictionary<string, FunctionLoops> All { get; } = new Dictionary<string, FunctionLoops>(StringComparer.Ordinal)
    {
        [ExpFunction.Name] = Of<ExpFunction>(Scalars<ScalarExp>),
        [LogFunction.Name] = Of<LogFunction>(Scalars<ScalarLog>),
        [SigmoidFunction.Name] = Of<SigmoidFunction>(Scalars<ScalarSigmoid>),
        [TanhFunction.Name] = Of<TanhFunction>(Scalars<ScalarTanh>),
        [ErfFunction.Name] = Of<ErfFunction>(null),
        [GeluFunction.Name] = Of<GeluFunction>(null),
        [HardSwishFunction.Name] = Of<HardSwishFunction>(Scalars<ScalarHardSwish>),
        [ReluFunction.Name] = Of<ReluFunction>(Scalars<ScalarRelu>),
        [Relu6Function.Name] = Of<Relu6Function>(Scalars<ScalarRelu6>),
        [LeakyReluFunction.Name] = Of<LeakyReluFunction>(Scalars<ScalarLeakyRelu>),
    };

    public IReadOnlyDictionary<string, FunctionLoop> Levels { get; }

    /// <summary>A loop over <see cref="System.MathF"/>, or null where it lacks the function.</summary>
    public FunctionLoop? MathF { get; }

    /// <summary>Compares every level that runs here with the function in double precision.</summary>
    /// <exception cref="OutputMismatchException">A level passes the function's limit.</exception>
    public void Check(string name, float[] x, float[] y)
    {
        foreach ((string level, FunctionLoop loop) in Levels.Where(pair => MathLevels.IsSupported(pair.Key)))
        {
            loop(x, y);
            for (int i = 0; i < x.Length; i++)
            {
                double exact = _reference(x[i]);
                if (!(Math.Abs(y[i] - exact) <= _limit(x[i], exact)))
                    throw new OutputMismatchException(string.Create(CultureInfo.InvariantCulture, $"{name} on {level}: f({x[i]:g9}) is {y[i]:g9}, expected {exact:g9}."));
            }
        }
    }

    private static FunctionLoops Of<TFunction>(FunctionLoop? mathF) where TFunction : IMathFunction => new(
        TFunction.Reference,
        TFunction.Limit,
        new Dictionary<string, FunctionLoop>(StringComparer.Ordinal)
        {
            ["portable"] = Vectors<TFunction, PortableLevel, Vector128<float>>,
            ["advsimd"] = Vectors<TFunction, AdvSimdLevel, Vector128<float>>,
            ["avx2"] = Vectors<TFunction, Avx2Level, Vector256<float>>,
            ["avx512"] = Vectors<TFunction, Avx512Level, Vector512<float>>,
        },
        mathF);

    private static void Vectors<TFunction, TLevel, TVector>(float[] x, float[] y)
        where TFunction : IMathFunction
        where TLevel : IMathLevel<TVector>
        where TVector : unmanaged
    {
        ReadOnlySpan<TVector> from = MemoryMarshal.Cast<float, TVector>(x.AsSpan());
        Span<TVector> to = MemoryMarshal.Cast<float, TVector>(y.AsSpan());
        for (int i = 0; i < from.Length; i++)
            to[i] = TFunction.Apply<TLevel, TVector>(from[i]);
    }

    private static void Scalars<TFunction>(float[] x, float[] y) where TFunction : IScalarFunction
    {
        for (int i = 0; i < x.Length; i++)
            y[i] = TFunction.Apply(x[i]);
    }
}
