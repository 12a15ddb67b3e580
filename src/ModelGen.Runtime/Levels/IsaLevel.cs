namespace ModelGen.Runtime;

/// <summary>An instruction-set level: what a set of emitted kernels needs from the processor.</summary>
public enum IsaLevel
{
    /// <summary>128-bit vectors in portable form; runs everywhere.</summary>
    Portable,

    /// <summary>256-bit vectors with FMA on x64.</summary>
    Avx2,

    /// <summary>512-bit vectors on x64.</summary>
    Avx512,

    /// <summary>128-bit vectors on 64-bit Arm.</summary>
    AdvSimd,
}
