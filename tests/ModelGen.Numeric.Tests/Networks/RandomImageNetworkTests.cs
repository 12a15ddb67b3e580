using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Networks;

/// <summary>Random networks of convolutions, pools and all else that reads images and sequences.</summary>
public sealed class RandomImageNetworkTests
{
    private const int PerAssembly = 100;

    // The program of one sample, that of 16, and both.
    private static readonly NetworkCheck Check = new(batches: [1, 16, 18], layered: [1]);

    /// <summary>The first seed of each group that shares an assembly.</summary>
    public static TheoryData<int> Groups => [0, 100];

    [Theory]
    [MemberData(nameof(Groups))]
    public void Every_level_agrees_with_the_reference(int firstSeed)
        => Check.All([.. Enumerable.Range(firstSeed, PerAssembly).Select(RandomNetworks.NextOfImages)]);
}
