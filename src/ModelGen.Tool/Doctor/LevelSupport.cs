using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using ModelGen.Runtime;

namespace ModelGen.Tool;

/// <summary>Whether kernels of a level run here.</summary>
/// <param name="Level">The level.</param>
/// <param name="IsSupported">Whether they do.</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record LevelSupport(IsaLevel Level, bool IsSupported, string Reason)
{
    // In the order of the choice at load.
    private static readonly IsaLevel[] Order = [IsaLevel.Avx512, IsaLevel.Avx2, IsaLevel.AdvSimd, IsaLevel.Portable];

    private const string SwitchedOff = "the processor has it, but the system or a DOTNET_Enable... variable keeps .NET from using it";

    /// <summary>All levels, in the order in which a network prefers them.</summary>
    public static IReadOnlyList<LevelSupport> All() =>
        [.. Order.Select(level => new LevelSupport(level, Isa.IsSupported(level), ReasonOf(level)))];

    private static string ReasonOf(IsaLevel level) => level switch
    {
        _ when Isa.IsSupported(level) => Means(level),
        IsaLevel.AdvSimd => $"for 64-bit Arm; this process is {RuntimeInformation.ProcessArchitecture}",
        _ when RuntimeInformation.ProcessArchitecture != Architecture.X64 =>
            $"for x64; this process is {RuntimeInformation.ProcessArchitecture}",
        IsaLevel.Avx512 when Processor.HasAvx512 => SwitchedOff,
        IsaLevel.Avx2 when Processor.HasAvx2 => SwitchedOff,
        _ => "the processor lacks it",
    };

    private static string Means(IsaLevel level) => level switch
    {
        IsaLevel.Avx512 => "512-bit vectors",
        IsaLevel.Avx2 => "256-bit vectors with multiply-adds",
        IsaLevel.AdvSimd => "128-bit vectors with multiply-adds",
        _ => "128-bit vectors, runs everywhere",
    };
}
