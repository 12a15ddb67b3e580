using System.Runtime.Intrinsics;

namespace ModelGen.Kernels.Tests;

/// <summary>Sums and maxima over the lanes of a vector.</summary>
public sealed unsafe class ReductionTests
{
    [Theory]
    [LevelData("avx512")]
    [LevelData("avx2")]
    [LevelData("advsimd")]
    [LevelData("portable")]
    public void Every_lane_counts_once(string level)
    {
        switch (level)
        {
            case "avx512":
                Check<Avx512Level, Vector512<float>>();
                break;
            case "avx2":
                Check<Avx2Level, Vector256<float>>();
                break;
            case "advsimd":
                Check<AdvSimdLevel, Vector128<float>>();
                break;
            default:
                Check<PortableLevel, Vector128<float>>();
                break;
        }
    }

    private static void Check<TLevel, TVector>()
        where TLevel : IMathLevel<TVector>
        where TVector : unmanaged
    {
        int lanes = sizeof(TVector) / sizeof(float);
        TVector powers = default;
        for (int lane = 0; lane < lanes; lane++)
        {
            ((float*)&powers)[lane] = 1 << lane;
        }

        // A number with one bit per lane: a missing lane, or one that counts twice, shows.
        Assert.Equal((1 << lanes) - 1, TLevel.Sum(powers));

        for (int lane = 0; lane < lanes; lane++)
        {
            TVector value = default;
            for (int i = 0; i < lanes; i++)
            {
                ((float*)&value)[i] = i == lane ? -1.5f : float.NegativeInfinity;
            }

            Assert.Equal(-1.5f, TLevel.Largest(value));
            ((float*)&value)[lane] = float.NaN;
            Assert.True(float.IsNaN(TLevel.Sum(value)));
        }
    }
}
