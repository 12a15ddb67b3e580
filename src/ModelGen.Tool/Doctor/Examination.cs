using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Intrinsics;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;
using ModelGen.Runtime;

namespace ModelGen.Tool;

/// <summary>Measures one core, beside what predicted times assume of it.</summary>
/// <param name="chosen">The level that networks run on; its processor is the one assumed.</param>
/// <param name="seconds">How long each rate is measured; 0 for not at all.</param>
/// <param name="step">Told what comes next.</param>
internal sealed class Examination(IsaLevel? chosen, double seconds, Action<string> step)
{
    /// <summary>How many rates are measured at most.</summary>
    public const int Steps = 7;

    // Larger than the caches of most machines; of more, nobody waits for the pages.
    private const long MostMemory = 256 << 20;

    private readonly HardwareProfile? _profile = chosen is { } level ? HardwareProfiles.Default(CoreLevel(level)) : null;

    /// <summary>Multiply-adds, for every width that the processor has.</summary>
    public IReadOnlyList<MultiplyAddPeak> MultiplyAdds()
    {
        (int Bits, bool Exists)[] widths = seconds == 0
            ? []
            : [(128, true), (256, Vector256.IsHardwareAccelerated), (512, Vector512.IsHardwareAccelerated)];
        return [.. widths.Where(width => width.Exists).Select(width => MultiplyAdds(width.Bits))];
    }

    /// <summary>Reading from every cache, half filled, and from memory.</summary>
    public IReadOnlyList<ReadPeak> Reads()
    {
        if (seconds == 0)
            return [];
        IReadOnlyList<long> caches = CacheSizes.Read();
        List<ReadPeak> peaks = [];
        for (int i = 0; i < caches.Count; i++)
            peaks.Add(Read($"L{i + 1}", Math.Min(caches[i] / 2, MostMemory / 2)));
        // Of less than two caches most would still be cached.
        if (2 * caches[^1] <= MostMemory)
            peaks.Add(Read("memory", Math.Min(4 * caches[^1], MostMemory)));
        return peaks;
    }

    private MultiplyAddPeak MultiplyAdds(int bits)
    {
        step($"{bits}-bit multiply-adds");
        double rate = MultiplyAddRate.Measure(bits, seconds);
        foreach (VectorUnit unit in _profile?.Units ?? default)
        {
            if (unit.FloatLanes * 32 == bits && unit.Level != Level.Portable)
                return new MultiplyAddPeak(bits, rate, 2e-6 * unit.FloatLanes * unit.FmaPer1000Cycles * _profile!.Megahertz, _profile.Name);
        }

        return new MultiplyAddPeak(bits, rate, AssumedGflopsPerSecond: null, AssumedOf: null);
    }

    private ReadPeak Read(string from, long bytes)
    {
        step($"reading {Text.Size(bytes)} from {from}");
        double? assumed = from switch
        {
            "L1" => _profile?.Unit(CoreLevel(chosen!.Value)).L1BytesPer1000Cycles,
            "L2" => _profile?.L2BytesPer1000Cycles,
            "L3" => _profile?.L3BytesPer1000Cycles,
            _ => _profile?.DramBytesPer1000Cycles,
        };
        return new ReadPeak(from, bytes, ReadRate.Measure(bytes, seconds), assumed * 1e-6 * _profile?.Megahertz, _profile?.Name);
    }

    private static Level CoreLevel(IsaLevel level) => Enum.Parse<Level>(level.ToString());
}
