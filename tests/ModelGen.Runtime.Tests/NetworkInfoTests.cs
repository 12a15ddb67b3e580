namespace ModelGen.Runtime.Tests;

public class NetworkInfoTests
{
    [Fact]
    public void Layers_are_found_by_their_path()
    {
        NetworkInfo info = NormNet.Info();
        Assert.Same(info.Layers[1], info.Layer("Stage.A"));
        Assert.Contains("Demo.Norm has no layer Stage.", Assert.Throws<ArgumentException>(() => info.Layer("Stage")).Message);
        Assert.Throws<ArgumentException>(() => info.Layer("stage.a"));
    }

    [Fact]
    public void A_network_of_another_version_is_refused_before_its_file_is_looked_at()
    {
        Version own = typeof(LoadedNetwork).Assembly.GetName().Version!;
        string message = Assert.Throws<InvalidOperationException>(() => Load($"{own.Major}.{own.Minor + 1}.0.0")).Message;
        Assert.Equal(
            $"Demo.Norm was compiled by ModelGen {own.Major}.{own.Minor + 1} but runs on ModelGen.Runtime {own.Major}.{own.Minor}; " +
            "rebuild the library that declares it with the same package version.",
            message);
        Assert.Throws<InvalidOperationException>(() => Load($"{own.Major + 1}.{own.Minor}"));
        Assert.Throws<InvalidOperationException>(() => Load($"{own.Major}.{own.Minor}1.0"));
        Assert.Throws<InvalidOperationException>(() => LoadedNetwork.Load(NormNet.Info("77.0"), NormNet.Program(), "/no/such/file"));
    }

    [Fact]
    public void Of_the_version_the_first_two_numbers_decide()
    {
        Version own = typeof(LoadedNetwork).Assembly.GetName().Version!;
        foreach (string? version in new[] { null, own.ToString(), $"{own.Major}.{own.Minor}", $"{own.Major}.{own.Minor}.99.7" })
        {
            Assert.Equal(version, NormNet.Info(version).Generator);
            Load(version).Dispose();
        }
    }

    [Fact]
    public void Parameters_without_a_role_are_weights()
    {
        Assert.Equal(ParameterRole.Weight, new ParameterInfo("w", [2]).Role);
        Assert.Equal(ParameterRole.Mean, new ParameterInfo("m", [2], ParameterRole.Mean).Role);
    }

    private static LoadedNetwork Load(string? generator)
        => LoadedNetwork.Load(NormNet.Info(generator), NormNet.Program(), NormNet.File([1, 1]));
}
