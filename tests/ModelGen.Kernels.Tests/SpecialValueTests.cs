using System.Runtime.Intrinsics;

namespace ModelGen.Kernels.Tests;

/// <summary>The exact values that the functions promise, in every lane.</summary>
public unsafe class SpecialValueTests
{
    private const float Infinity = float.PositiveInfinity;

    [Theory]
    [LevelData("avx512")]
    [LevelData("avx2")]
    [LevelData("advsimd")]
    [LevelData("portable")]
    public void Limits_are_exact(string level)
    {
        AssertValues<ExpFunction>(level, (0, 1), (-0f, 1), (Infinity, Infinity), (-Infinity, 0), (float.MaxValue, Infinity),
            (float.MinValue, 0), (-104, 0), (float.Epsilon, 1));
        AssertValues<LogFunction>(level, (0, -Infinity), (-0f, -Infinity), (1, 0), (Infinity, Infinity), (-1, float.NaN),
            (-Infinity, float.NaN), (-float.Epsilon, float.NaN));
        AssertValues<SigmoidFunction>(level, (0, 0.5f), (Infinity, 1), (-Infinity, 0), (float.MaxValue, 1), (float.MinValue, 0));
        AssertValues<TanhFunction>(level, (Infinity, 1), (-Infinity, -1), (20, 1), (-20, -1),
            (float.Epsilon, float.Epsilon), (1e-20f, 1e-20f));
        AssertValues<ErfFunction>(level, (Infinity, 1), (-Infinity, -1), (5, 1), (-5, -1));
        AssertValues<GeluFunction>(level, (0, 0), (Infinity, Infinity), (-Infinity, 0), (float.MinValue, 0), (-17, 0), (17, 17),
            (float.MaxValue, float.MaxValue));
        AssertValues<HardSwishFunction>(level, (0, 0), (Infinity, Infinity), (-Infinity, 0), (-3, 0), (float.MinValue, 0), (3, 3),
            (float.MaxValue, float.MaxValue));
        AssertValues<ReluFunction>(level, (Infinity, Infinity), (-Infinity, 0), (-1, 0), (1, 1));
        AssertValues<Relu6Function>(level, (Infinity, 6), (-Infinity, 0), (-1, 0), (1, 1), (7, 6));
        AssertValues<LeakyReluFunction>(level, (Infinity, Infinity), (-Infinity, -Infinity), (-1, -0.01f), (1, 1));
    }

    [Theory]
    [LevelData("avx512")]
    [LevelData("avx2")]
    [LevelData("advsimd")]
    [LevelData("portable")]
    public void Odd_functions_keep_the_sign_of_zero(string level)
    {
        foreach (float zero in new[] { 0f, -0f })
        {
            foreach (float y in Apply<TanhFunction>(level, zero).Concat(Apply<ErfFunction>(level, zero)))
            {
                Assert.Equal(BitConverter.SingleToInt32Bits(zero), BitConverter.SingleToInt32Bits(y));
            }
        }
    }

    [Theory]
    [LevelData("avx512")]
    [LevelData("avx2")]
    [LevelData("advsimd")]
    [LevelData("portable")]
    public void NaN_stays_NaN(string level)
    {
        foreach (uint bits in new uint[] { 0x7FC00000, 0xFFC00000, 0x7F800001, 0xFFFFFFFF })
        {
            float nan = BitConverter.UInt32BitsToSingle(bits);
            float[][] all =
            [
                Apply<ExpFunction>(level, nan), Apply<LogFunction>(level, nan), Apply<SigmoidFunction>(level, nan),
                Apply<TanhFunction>(level, nan), Apply<ErfFunction>(level, nan), Apply<GeluFunction>(level, nan), Apply<HardSwishFunction>(level, nan),
                Apply<ReluFunction>(level, nan), Apply<Relu6Function>(level, nan), Apply<LeakyReluFunction>(level, nan),
            ];
            Assert.All(all.SelectMany(values => values), y => Assert.True(float.IsNaN(y)));
        }
    }

    [Theory]
    [LevelData("avx512")]
    [LevelData("avx2")]
    [LevelData("advsimd")]
    [LevelData("portable")]
    public void Tanh_and_erf_never_pass_one(string level)
    {
        for (float x = 2; x < 12; x = MathF.BitIncrement(x) + 1e-5f)
        {
            Assert.InRange(Apply<TanhFunction>(level, x)[0], 0.9f, 1);
            Assert.InRange(Apply<ErfFunction>(level, -x)[0], -1, -0.9f);
        }
    }

    private static void AssertValues<TFunction>(string level, params (float X, float Expected)[] cases)
        where TFunction : IMathFunction =>
        Assert.All(cases, item => Assert.All(Apply<TFunction>(level, item.X), y => Assert.Equal(item.Expected, y)));

    private static float[] Apply<TFunction>(string level, float x)
        where TFunction : IMathFunction => level switch
        {
            "avx512" => Lanes(TFunction.Apply<Avx512Level, Vector512<float>>(Vector512.Create(x))),
            "avx2" => Lanes(TFunction.Apply<Avx2Level, Vector256<float>>(Vector256.Create(x))),
            "advsimd" => Lanes(TFunction.Apply<AdvSimdLevel, Vector128<float>>(Vector128.Create(x))),
            _ => Lanes(TFunction.Apply<PortableLevel, Vector128<float>>(Vector128.Create(x))),
        };

    private static float[] Lanes<TVector>(TVector value)
        where TVector : unmanaged => new ReadOnlySpan<float>(&value, sizeof(TVector) / sizeof(float)).ToArray();
}
