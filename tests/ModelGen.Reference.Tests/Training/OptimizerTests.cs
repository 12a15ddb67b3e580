using ModelGen.Reference.Training;

namespace ModelGen.Reference.Tests.Training;

public class OptimizerTests
{
    [Fact]
    public void SgdWithMomentumTakesTheStepsOfItsFormula()
    {
        var parameters = new ParameterSet { ["W"] = [1] };
        IOptimizerState state = new Sgd(Momentum: 0.5).Start(parameters);
        state.Step(0.1, parameters, new ParameterSet { ["W"] = [2] });
        Assert.Equal(0.8, parameters["W"][0], 1e-15);
        state.Step(0.1, parameters, new ParameterSet { ["W"] = [3] });
        Assert.Equal(0.8 - (0.1 * 4), parameters["W"][0], 1e-15);
    }

    [Fact]
    public void AdamTakesTheStepsOfItsFormula()
    {
        var parameters = new ParameterSet { ["W"] = [1, -1] };
        IOptimizerState state = new Adam(Beta1: 0.9, Beta2: 0.99, Epsilon: 1e-8).Start(parameters);

        // The first step is the rate in the direction of the sign, whatever the gradient's size.
        state.Step(0.01, parameters, new ParameterSet { ["W"] = [1e-3, -500] });
        Assert.Equal(0.99, parameters["W"][0], 1e-6);
        Assert.Equal(-0.99, parameters["W"][1], 1e-12);

        // By hand: m = 0.9 * -50 + 0.1 * 100, v = 0.99 * 2500 + 0.01 * 10000.
        state.Step(0.01, parameters, new ParameterSet { ["W"] = [0, 100] });
        double mean = -35 / (1 - 0.81), square = 2575 / (1 - (0.99 * 0.99));
        Assert.Equal(-0.99 - (0.01 * mean / (Math.Sqrt(square) + 1e-8)), parameters["W"][1], 1e-12);
    }

    [Fact]
    public void SchedulesFollowTheirCurves()
    {
        var cosine = new CosineSchedule(Final: 0.1, WarmupSteps: 4);
        Assert.Equal(0.2, cosine.Factor(0, 10, 2), 1e-15);
        Assert.Equal(0.8, cosine.Factor(3, 10, 2), 1e-15);
        Assert.Equal(1, cosine.Factor(4, 10, 2), 1e-15);
        Assert.Equal(0.55, cosine.Factor(12, 10, 2), 1e-15);
        Assert.InRange(cosine.Factor(19, 10, 2), 0.1, 0.12);

        var step = new StepSchedule(Epochs: 2, Multiplier: 0.5);
        Assert.Equal([1, 1, 0.5, 0.5, 0.25], Enumerable.Range(0, 5).Select(epoch => step.Factor((epoch * 10) + 9, 10, 5)));
        Assert.Equal(1, new ConstantSchedule().Factor(99, 10, 10));
    }

    [Theory]
    [InlineData(LossKind.SoftmaxCrossEntropy)]
    [InlineData(LossKind.MeanSquaredError)]
    public void LossGradientsAreTheirSlopes(LossKind kind)
    {
        ILoss loss = Loss.Of(kind);
        double[] output = [0.3, -2, 5, 1.5], target = [0.25, 0, 0.5, 0.25], gradient = new double[4], unused = new double[4];
        loss.Evaluate(output, target, gradient);
        for (int i = 0; i < 4; i++)
        {
            double[] above = [.. output], below = [.. output];
            above[i] += 1e-5;
            below[i] -= 1e-5;
            double slope = (loss.Evaluate(above, target, unused) - loss.Evaluate(below, target, unused)) / 2e-5;
            Assert.Equal(slope, gradient[i], 1e-9);
        }
    }

    [Fact]
    public void CrossEntropyOfLargeLogitsDoesNotOverflow()
    {
        double[] gradient = new double[3];
        Assert.Equal(0, Loss.Of(LossKind.SoftmaxCrossEntropy).Evaluate([1000, -1000, 0], [1, 0, 0], gradient), 1e-12);
        Assert.Equal(2000, Loss.Of(LossKind.SoftmaxCrossEntropy).Evaluate([1000, -1000, 0], [0, 1, 0], gradient), 1e-9);
        Assert.Equal(Math.Log(3), Loss.Of(LossKind.SoftmaxCrossEntropy).Evaluate([7, 7, 7], [0, 1, 0], gradient), 1e-14);
    }
}
