using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ModelGen.Runtime;

namespace ModelGen.Benchmarks.Measuring;

/// <summary>
/// How long the core takes to read as many bytes as a network has parameters, and to do nothing with them: the floor of a batch of
/// one, whose every weight is used once. An estimate, not a bound: another order of reading may be faster.
/// </summary>
internal sealed unsafe class ReadFloor : IDisposable
{
    private const int Streams = 4;

    private readonly AlignedMemory _memory;
    private readonly nint _streamBytes;
    private long _sink;

    /// <param name="bytes">The bytes to read; rounded up to whole cache lines of every stream.</param>
    public ReadFloor(long bytes)
    {
        const int line = AlignedMemory.Alignment;
        _streamBytes = (nint)((bytes + (Streams * line) - 1) / (Streams * line) * line);
        _memory = AlignedMemory.Allocate(_streamBytes * Streams);
        // Written, and not with zeros: a page that was never written may be the system's one page of zeros.
        NativeMemory.Fill(_memory.Pointer, (nuint)(_streamBytes * Streams), 1);
    }

    /// <summary>Times single passes like single calls: streams far apart and streams side by side in turn, the faster one counts.</summary>
    /// <param name="seconds">How long; at least 15 passes of each.</param>
    public Timing Measure(double seconds)
    {
        Timing apart = Measure(seconds / 2, gap: _streamBytes, step: AlignedMemory.Alignment);
        Timing together = Measure(seconds / 2, gap: AlignedMemory.Alignment, step: Streams * AlignedMemory.Alignment);
        return apart.MedianUs < together.MedianUs ? apart : together;
    }

    private Timing Measure(double seconds, nint gap, nint step)
    {
        Span<long> ticks = new long[100_000];
        int runs = 0;
        long end = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
        nint bytes = _streamBytes * step / AlignedMemory.Alignment;
        while (runs < ticks.Length)
        {
            long before = Stopwatch.GetTimestamp();
            _sink += Vector512.IsHardwareAccelerated ? Read512(_memory.Pointer, bytes, gap, step) : Read256(_memory.Pointer, bytes, gap, step);
            long after = Stopwatch.GetTimestamp();
            ticks[runs++] = after - before;
            if (after > end && runs >= 15)
                break;
        }

        return Timing.Of(ticks[..runs]);
    }

    public void Dispose() => _memory.Dispose();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Read512(byte* first, nint bytes, nint gap, nint step)
    {
        byte* second = first + gap, third = second + gap, fourth = third + gap;
        Vector512<long> a = default, b = default, c = default, d = default;
        for (nint i = 0; i < bytes; i += step)
        {
            a |= Vector512.Load((long*)(first + i));
            b |= Vector512.Load((long*)(second + i));
            c |= Vector512.Load((long*)(third + i));
            d |= Vector512.Load((long*)(fourth + i));
        }

        return Vector512.Sum(a | b | c | d);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static long Read256(byte* first, nint bytes, nint gap, nint step)
    {
        byte* second = first + gap, third = second + gap, fourth = third + gap;
        Vector256<long> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default;
        for (nint i = 0; i < bytes; i += step)
        {
            a |= Vector256.Load((long*)(first + i));
            b |= Vector256.Load((long*)(first + i + 32));
            c |= Vector256.Load((long*)(second + i));
            d |= Vector256.Load((long*)(second + i + 32));
            e |= Vector256.Load((long*)(third + i));
            f |= Vector256.Load((long*)(third + i + 32));
            g |= Vector256.Load((long*)(fourth + i));
            h |= Vector256.Load((long*)(fourth + i + 32));
        }

        return Vector256.Sum(a | b | c | d | e | f | g | h);
    }
}
