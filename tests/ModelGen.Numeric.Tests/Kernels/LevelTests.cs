using ModelGen.Core.Planning;
using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>A test of emitted code that runs once per level, beside guard pages, where the machine has the level or models it.</summary>
public abstract class LevelTests
{
    [LevelFact(Level.Portable, guarded: true)]
    public void Portable_code_keeps_its_word() => Run(Level.Portable);

    [LevelFact(Level.Avx2, guarded: true)]
    public void Avx2_code_keeps_its_word() => Run(Level.Avx2);

    [LevelFact(Level.Avx512, guarded: true)]
    public void Avx512_code_keeps_its_word() => Run(Level.Avx512);

    [LevelFact(Level.AdvSimd, guarded: true)]
    public void AdvSimd_code_keeps_its_word() => Run(Level.AdvSimd);

    protected abstract void Run(Level level);
}
