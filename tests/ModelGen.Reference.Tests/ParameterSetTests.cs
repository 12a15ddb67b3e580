using ModelGen.Core.Graphs;

namespace ModelGen.Reference.Tests;

public class ParameterSetTests
{
    private static readonly Graph Graph = new TestGraph().Input(2).Dense(3, name: "H").Build();

    [Fact]
    public void MissingExtraAndMisshapenParametersAreNamed()
    {
        ParameterSet parameters = ParameterSet.Zeros(Graph);
        parameters.Check(Graph);
        Assert.Equal(["H.weight", "H.bias"], parameters.Names);

        Assert.Contains("'H.weight'", Assert.Throws<ArgumentException>(() => new ParameterSet().Check(Graph)).Message);
        parameters["H.weight"] = new double[5];
        Assert.Contains("5 values", Assert.Throws<ArgumentException>(() => parameters.Check(Graph)).Message);
        parameters["H.weight"] = new double[6];
        parameters["Other"] = [];
        Assert.Contains("'Other'", Assert.Throws<ArgumentException>(() => parameters.Check(Graph)).Message);
        Assert.Throws<KeyNotFoundException>(() => parameters["H"]);
        Assert.Throws<ArgumentException>(() => parameters.Add("Other", []));
    }

    [Fact]
    public void SingleValuesSurviveExactly()
    {
        var single = new Dictionary<string, float[]> { ["H.weight"] = [0.1f, 1e-42f, 3e38f], ["H.bias"] = [-0f] };
        Dictionary<string, float[]> back = ParameterSet.FromSingle(single).ToSingle();
        Assert.Equal(single["H.weight"], back["H.weight"]);
        Assert.True(float.IsNegative(back["H.bias"][0]));
    }

    [Fact]
    public void RoundingAndCloningLeaveTheOriginal()
    {
        var parameters = new ParameterSet { ["W"] = [0.1] };
        ParameterSet rounded = parameters.RoundToSingle(), clone = parameters.Clone();
        clone["W"][0] = 7;
        Assert.Equal((double)0.1f, rounded["W"][0]);
        Assert.Equal(0.1, parameters["W"][0]);
    }
}
