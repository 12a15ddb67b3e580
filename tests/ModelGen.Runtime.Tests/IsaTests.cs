namespace ModelGen.Runtime.Tests;

[Collection(ProcessWide.Name)]
public sealed class IsaTests : IDisposable
{
    private readonly string? _before = Environment.GetEnvironmentVariable(Isa.Variable);

    public IsaTests() => Environment.SetEnvironmentVariable(Isa.Variable, null);

    public void Dispose() => Environment.SetEnvironmentVariable(Isa.Variable, _before);

    [Fact]
    public void Everything_is_allowed_unless_something_is_forced()
    {
        Assert.All(Enum.GetValues<IsaLevel>(), level => Assert.True(Isa.Allows(level, null)));
        Assert.All(Enum.GetValues<IsaLevel>(), level => Assert.True(Isa.Allows(level, new LoadOptions())));
        Assert.Equal("Avx512: the widest of the emitted levels that this processor supports", Isa.Reason(IsaLevel.Avx512, null));
    }

    [Theory]
    [InlineData("avx2", IsaLevel.Avx2)]
    [InlineData("AVX512", IsaLevel.Avx512)]
    [InlineData(" portable ", IsaLevel.Portable)]
    [InlineData("AdvSimd", IsaLevel.AdvSimd)]
    public void The_environment_forces_a_level_whatever_its_case(string value, IsaLevel forced)
    {
        Environment.SetEnvironmentVariable(Isa.Variable, value);
        Assert.All(Enum.GetValues<IsaLevel>(), level => Assert.Equal(level == forced, Isa.Allows(level, null)));
        Assert.Equal($"{forced}: forced by MODELGEN_ISA", Isa.Reason(forced, new LoadOptions()));
    }

    [Fact]
    public void The_environment_is_read_at_each_load()
    {
        Environment.SetEnvironmentVariable(Isa.Variable, "Portable");
        using (TinyNet net = TinyFile.Load())
            Assert.Equal("Portable: forced by MODELGEN_ISA", net.LevelReason);
        Environment.SetEnvironmentVariable(Isa.Variable, "");
        using (TinyNet net = TinyFile.Load())
            Assert.Equal("Portable: the widest of the emitted levels that this processor supports", net.LevelReason);
    }

    [Fact]
    public void The_options_win_over_the_environment()
    {
        Environment.SetEnvironmentVariable(Isa.Variable, "avx512");
        var options = new LoadOptions { Level = IsaLevel.Portable };
        Assert.True(Isa.Allows(IsaLevel.Portable, options));
        Assert.False(Isa.Allows(IsaLevel.Avx512, options));
        Assert.Equal("Portable: forced by LoadOptions.Level", Isa.Reason(IsaLevel.Portable, options));
    }

    [Theory]
    [InlineData("avx1024")]
    [InlineData("1")]
    [InlineData("Avx2,Avx512")]
    public void An_unknown_name_is_refused_with_the_known_ones(string value)
    {
        Environment.SetEnvironmentVariable(Isa.Variable, value);
        string message = Assert.Throws<InvalidOperationException>(() => Isa.Allows(IsaLevel.Portable, null)).Message;
        Assert.Contains(value, message);
        Assert.Contains("MODELGEN_ISA", message);
        Assert.Contains("Portable, Avx2, Avx512, AdvSimd", message);
        Assert.Throws<InvalidOperationException>(() => TinyFile.Load());
    }

    [Fact]
    public void An_unavailable_level_is_named_with_who_asked_and_what_there_is()
    {
        IsaLevel foreign = Isa.IsSupported(IsaLevel.AdvSimd) ? IsaLevel.Avx2 : IsaLevel.AdvSimd;
        Exception byOption = Isa.NotAvailable(TinyNet.Info, new LoadOptions { Level = foreign }, [foreign, IsaLevel.Portable]);
        Assert.IsType<PlatformNotSupportedException>(byOption);
        Assert.Equal(
            $"Demo.Tiny cannot run at level {foreign}, which LoadOptions.Level asks for; available here: Portable (compiled for {foreign}, Portable).",
            byOption.Message);
        Environment.SetEnvironmentVariable(Isa.Variable, "avx512");
        Assert.Contains("level Avx512, which MODELGEN_ISA asks for; available here: Portable", Isa.NotAvailable(TinyNet.Info, null, [IsaLevel.Portable]).Message);
        Environment.SetEnvironmentVariable(Isa.Variable, null);
        Assert.Contains("available here: none", Isa.NotAvailable(TinyNet.Info, null, [foreign]).Message);
    }

    [Fact]
    public void Support_is_what_the_processor_says()
    {
        Assert.True(Isa.IsSupported(IsaLevel.Portable));
        Assert.Equal(System.Runtime.Intrinsics.X86.Avx512F.IsSupported, Isa.IsSupported(IsaLevel.Avx512));
        Assert.False(Isa.IsSupported((IsaLevel)99));
    }
}
