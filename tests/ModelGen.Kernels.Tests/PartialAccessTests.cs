using System.Runtime.Intrinsics;

namespace ModelGen.Kernels.Tests;

/// <summary>Partial loads and stores at both ends of accessible memory, for every count and alignment to a number.</summary>
public unsafe class PartialAccessTests
{
    [LinuxTheory]
    [LevelData("avx512")]
    [LevelData("avx2")]
    [LevelData("advsimd")]
    [LevelData("portable")]
    public void Partial_accesses_touch_exactly_the_counted_numbers(string level)
    {
        using var page = new GuardedPage();
        switch (level)
        {
            case "avx512":
                Check<Avx512Level, Vector512<float>>(page);
                break;
            case "avx2":
                Check<Avx2Level, Vector256<float>>(page);
                break;
            case "advsimd":
                Check<AdvSimdLevel, Vector128<float>>(page);
                break;
            default:
                Check<PortableLevel, Vector128<float>>(page);
                break;
        }
    }

    private static void Check<TLevel, TVector>(GuardedPage page)
        where TLevel : IMathLevel<TVector>
        where TVector : unmanaged
    {
        int lanes = sizeof(TVector) / sizeof(float);
        for (int count = 1; count < lanes; count++)
        {
            CheckLoad<TLevel, TVector>(page, (float*)page.Start, count);
            CheckLoad<TLevel, TVector>(page, (float*)page.End - count, count);
            CheckStore<TLevel, TVector>(page, (float*)page.Start, count);
            CheckStore<TLevel, TVector>(page, (float*)page.End - count, count);
            CheckBytes<TLevel, TVector>(page, page.Start, count);
            CheckBytes<TLevel, TVector>(page, page.End - count, count);
            CheckFill<TLevel, TVector>(count);
        }

        CheckBytes<TLevel, TVector>(page, page.Start, lanes);
        CheckBytes<TLevel, TVector>(page, page.End - lanes, lanes);
    }

    private static void CheckLoad<TLevel, TVector>(GuardedPage page, float* source, int count)
        where TLevel : IMathLevel<TVector>
        where TVector : unmanaged
    {
        page.Bytes.Fill(0x41);
        for (int i = 0; i < count; i++)
        {
            source[i] = i + 1.5f;
        }

        TVector loaded = TLevel.LoadPartial(source, count);
        for (int i = 0; i < sizeof(TVector) / sizeof(float); i++)
        {
            Assert.Equal(i < count ? i + 1.5f : 0, ((float*)&loaded)[i]);
        }
    }

    private static void CheckStore<TLevel, TVector>(GuardedPage page, float* destination, int count)
        where TLevel : IMathLevel<TVector>
        where TVector : unmanaged
    {
        page.Bytes.Fill(0x41);
        TVector value = default;
        for (int i = 0; i < sizeof(TVector) / sizeof(float); i++)
        {
            ((float*)&value)[i] = i + 1.5f;
        }

        TLevel.StorePartial(destination, value, count);
        for (int i = 0; i < count; i++)
        {
            Assert.Equal(i + 1.5f, destination[i]);
        }

        int first = (int)((byte*)destination - page.Start);
        Assert.Equal(-1, page.Bytes[..first].IndexOfAnyExcept((byte)0x41));
        Assert.Equal(-1, page.Bytes[(first + (count * sizeof(float)))..].IndexOfAnyExcept((byte)0x41));
    }

    private static void CheckFill<TLevel, TVector>(int count)
        where TLevel : IMathLevel<TVector>
        where TVector : unmanaged
    {
        TVector value = default;
        for (int i = 0; i < sizeof(TVector) / sizeof(float); i++)
        {
            ((float*)&value)[i] = i + 1.5f;
        }

        TVector filled = TLevel.FillRest(value, count, float.NegativeInfinity);
        for (int i = 0; i < sizeof(TVector) / sizeof(float); i++)
        {
            Assert.Equal(i < count ? i + 1.5f : float.NegativeInfinity, ((float*)&filled)[i]);
        }
    }

    private static void CheckBytes<TLevel, TVector>(GuardedPage page, byte* source, int count)
        where TLevel : IMathLevel<TVector>
        where TVector : unmanaged
    {
        page.Bytes.Fill(0x41);
        for (int i = 0; i < count; i++)
        {
            source[i] = (byte)(255 - (i * 7));
        }

        int lanes = sizeof(TVector) / sizeof(float);
        TVector loaded = count == lanes ? TLevel.FromBytes(source) : TLevel.FromBytesPartial(source, count);
        for (int i = 0; i < lanes; i++)
        {
            Assert.Equal(i < count ? 255 - (i * 7) : 0, ((float*)&loaded)[i]);
        }
    }
}

internal sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute()
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip = "Guard pages are made with Linux's mmap.";
        }
    }
}
