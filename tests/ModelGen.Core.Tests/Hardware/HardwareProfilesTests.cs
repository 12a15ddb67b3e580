using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;

namespace ModelGen.Core.Tests.Hardware;

public sealed class HardwareProfilesTests
{
    [Fact]
    public void EveryDeclarableProcessorHasAProfile()
    {
        Assert.Equal(Enum.GetNames<Cpu>(), HardwareProfiles.All.Select(profile => profile.Name));
        Assert.All(Enum.GetNames<Cpu>(), name => Assert.Equal(name, HardwareProfiles.Find(name)!.Name));
        Assert.Null(HardwareProfiles.Find("CortexA9"));
        Assert.Null(HardwareProfiles.Find("cortexa53"));
    }

    [Fact]
    public void CachesGrowAndSlowDownWithDistance() => Assert.All(HardwareProfiles.All, profile =>
    {
        Assert.True(profile.L1Bytes < profile.L2Bytes && profile.L2Bytes <= profile.L3Bytes);
        Assert.True(profile.L2BytesPer1000Cycles >= profile.L3BytesPer1000Cycles);
        Assert.True(profile.L3BytesPer1000Cycles > profile.DramBytesPer1000Cycles);
        Assert.True(profile.Units[0].L1BytesPer1000Cycles > profile.L2BytesPer1000Cycles);
    });

    [Fact]
    public void EveryLevelHasADefaultThatRunsIt()
    {
        Assert.All(Enum.GetValues<Level>(), level => Assert.True(HardwareProfiles.Default(level).Supports(level)));
        Assert.All(HardwareProfiles.All, profile => Assert.True(profile.Supports(Level.Portable)));
    }

    [Fact]
    public void TheTargetIsChosenWhereItRunsTheLevel()
    {
        Assert.Equal("CortexA53", HardwareProfiles.Choose("CortexA53", Level.AdvSimd).Name);
        Assert.Equal("X64Avx512", HardwareProfiles.Choose("CortexA53", Level.Avx512).Name);
        Assert.Equal("X64Avx512", HardwareProfiles.Choose("X64Avx512", Level.Portable).Name);
        Assert.Equal("X64Avx2", HardwareProfiles.Choose(null, Level.Avx2).Name);
        Assert.Equal("NeoverseN1", HardwareProfiles.Choose("Unknown", Level.AdvSimd).Name);
    }

    [Fact]
    public void AMissingUnitIsAnError()
    {
        var exception = Assert.Throws<ArgumentException>(() => HardwareProfiles.Find("CortexA53")!.Unit(Level.Avx2));
        Assert.StartsWith("CortexA53 cannot run the level Avx2.", exception.Message);
    }

    [Fact]
    public void ProfilesAreComparedByValue() =>
        Assert.Equal(HardwareProfiles.Find("CortexA72"), HardwareProfiles.Find("CortexA72")! with { Megahertz = 1500 });
}
