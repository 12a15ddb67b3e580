namespace ModelGen;

/// <summary>The processors that the analyzers know, by core.</summary>
public enum Cpu
{
    /// <summary>A current x64 server core with AVX-512 (1 MiB L2).</summary>
    X64Avx512,

    /// <summary>A current x64 core with AVX2 (512 KiB L2).</summary>
    X64Avx2,

    /// <summary>Arm Cortex-A53: in order, no dot product (Raspberry Pi 3).</summary>
    CortexA53,

    /// <summary>Arm Cortex-A72: no dot product (Raspberry Pi 4).</summary>
    CortexA72,

    /// <summary>Arm Cortex-A76: dot product (Raspberry Pi 5).</summary>
    CortexA76,

    /// <summary>Arm Neoverse N1 (server).</summary>
    NeoverseN1,
}
