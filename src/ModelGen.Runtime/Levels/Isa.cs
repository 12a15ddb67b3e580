using System;
using System.Collections.Generic;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace ModelGen.Runtime;

/// <summary>
/// Which instruction-set level a network may use. <see cref="LoadOptions.Level"/> decides, else the environment variable
/// <c>MODELGEN_ISA</c> (a level's name in any case, read at every load), else the processor.
/// </summary>
public static class Isa
{
    /// <summary>The environment variable that forces a level.</summary>
    public const string Variable = "MODELGEN_ISA";

    private static readonly IsaLevel[] All = [IsaLevel.Portable, IsaLevel.Avx2, IsaLevel.Avx512, IsaLevel.AdvSimd];

    /// <summary>Whether this process can execute kernels of a level.</summary>
    public static bool IsSupported(IsaLevel level) => level switch
    {
        IsaLevel.Portable => true,
        IsaLevel.Avx2 => Avx2.IsSupported && Fma.IsSupported,
        IsaLevel.Avx512 => Avx512F.IsSupported,
        IsaLevel.AdvSimd => AdvSimd.Arm64.IsSupported,
        _ => false,
    };

    /// <summary>Whether nothing forces another level than <paramref name="level"/>. Says nothing about the processor.</summary>
    /// <param name="level">The level in question.</param>
    /// <param name="options">The caller's options, or null.</param>
    /// <exception cref="InvalidOperationException"><c>MODELGEN_ISA</c> names no level.</exception>
    public static bool Allows(IsaLevel level, LoadOptions? options) 
        => !Forced(options, out IsaLevel forced, out _) || forced == level;

    /// <summary>Why a level runs, for <see cref="INetwork{TSelf}.LevelReason"/>.</summary>
    /// <param name="level">The level that was chosen.</param>
    /// <param name="options">The caller's options, or null.</param>
    /// <returns>For example <c>Avx2: forced by MODELGEN_ISA</c>.</returns>
    /// <exception cref="InvalidOperationException"><c>MODELGEN_ISA</c> names no level.</exception>
    public static string Reason(IsaLevel level, LoadOptions? options)
        => Forced(options, out IsaLevel forced, out string by) && forced == level
            ? Name(level) + ": forced by " + by
            : Name(level) + ": the widest of the emitted levels that this processor supports";

    /// <summary>The exception for a network none of whose levels can run, or not the one that was asked for.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">The caller's options, or null.</param>
    /// <param name="emitted">The levels that the network was compiled for.</param>
    /// <returns>An exception that names the level asked for, who asked, and the available ones; to be thrown by the caller.</returns>
    /// <exception cref="InvalidOperationException"><c>MODELGEN_ISA</c> names no level.</exception>
    public static Exception NotAvailable(NetworkInfo network, LoadOptions? options, ReadOnlySpan<IsaLevel> emitted)
    {
        List<IsaLevel> available = [];
        foreach (IsaLevel level in emitted)
        {
            if (IsSupported(level))
                available.Add(level);
        }
        string names = available.Count == 0 ? "none" : string.Join(", ", available);
        string compiled = string.Join(", ", emitted.ToArray());
        return new PlatformNotSupportedException(Forced(options, out IsaLevel forced, out string by)
            ? $"{network.Name} cannot run at level {forced}, which {by} asks for; available here: {names} (compiled for {compiled})."
            : $"{network.Name} has no level that this processor supports; available here: {names} (compiled for {compiled}).");
    }

    private static bool Forced(LoadOptions? options, out IsaLevel level, out string by)
    {
        by = nameof(LoadOptions) + "." + nameof(LoadOptions.Level);
        level = options?.Level ?? IsaLevel.Portable;
        if (options?.Level is not null)
            return true;
        by = Variable;
        string? name = Environment.GetEnvironmentVariable(Variable)?.Trim();
        if (string.IsNullOrEmpty(name))
            return false;
        level = Parse(name);
        return true;
    }

    // Formatting an enum costs a millisecond the first time, and every load says its level.
    private static string Name(IsaLevel level) => level switch
    {
        IsaLevel.Portable => nameof(IsaLevel.Portable),
        IsaLevel.Avx2 => nameof(IsaLevel.Avx2),
        IsaLevel.Avx512 => nameof(IsaLevel.Avx512),
        IsaLevel.AdvSimd => nameof(IsaLevel.AdvSimd),
        _ => level.ToString(),
    };

    private static IsaLevel Parse(string name)
    {
        // Enum.Parse would take numbers too.
        foreach (IsaLevel level in All)
        {
            if (string.Equals(Name(level), name, StringComparison.OrdinalIgnoreCase))
                return level;
        }
        throw new InvalidOperationException(
            $"{Variable} is {MessageText.Quote(name)}, which is no instruction-set level; known levels: {string.Join(", ", All)}; " +
            $"supported by this processor: {string.Join(", ", Array.FindAll(All, IsSupported))}.");
    }
}
