using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Networks;

/// <summary>Random networks of dense layers and what stands between them.</summary>
public sealed class RandomNetworkTests
{
    private const int PerAssembly = 50;

    // 37 is two tiles of 16 and five single samples.
    private static readonly NetworkCheck Check = new(batches: [1, 2, 15, 16, 17, 37], layered: [1, 17]);

    /// <summary>The first seed of each group that shares an assembly.</summary>
    public static TheoryData<int> Groups => [0, 50, 100, 150];

    [Theory]
    [MemberData(nameof(Groups))]
    public void Every_level_agrees_with_the_reference(int firstSeed)
        => Check.All([.. Enumerable.Range(firstSeed, PerAssembly).Select(RandomNetworks.Next)]);
}
