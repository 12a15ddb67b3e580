using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Emission;

/// <summary>What a reader of emitted code sees. Few texts, each of another kind.</summary>
public sealed class EmittedTextTests
{
    [Fact]
    public Task Model_class_core_and_kernel()
    {
        GeneratorResult result = GeneratorDriverHarness.Run(Examples.Digits);
        return Snapshot.Verify(
        [
            SnapshotFile.Of(result.Source("Digits.g.cs")),
            SnapshotFile.Of(result.Source("Digits+Avx2.g.cs")),
            SnapshotFile.Of(result.Source("Kernels+Avx2+F32Gemm4x2vRelu.g.cs")),
        ]);
    }

    [Fact]
    public Task Block()
    {
        GeneratorResult result = GeneratorDriverHarness.Run(Examples.Residual);
        return Snapshot.Verify([SnapshotFile.Of(result.Source("Demo.Residual.g.cs"))]);
    }

    [Fact]
    public void Every_snapshot_has_a_test() => Snapshot.AssertNoOrphans(typeof(EmittedTextTests));
}
