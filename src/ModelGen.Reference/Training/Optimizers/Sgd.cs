namespace ModelGen.Reference.Training;

/// <summary>Stochastic gradient descent with momentum: v = momentum v + g, w = w - rate v.</summary>
/// <param name="LearningRate">The rate, above 0.</param>
/// <param name="Momentum">The share of the last step that goes on, from 0 to below 1.</param>
public sealed record Sgd(double LearningRate = 0.1, double Momentum = 0.9) : Optimizer
{
    /// <inheritdoc />
    public override double LearningRate { get; init; } = LearningRate;

    internal override IOptimizerState Start(ParameterSet parameters) => new State(Momentum, parameters);

    private sealed class State(double momentum, ParameterSet parameters) : IOptimizerState
    {
        private readonly ParameterSet _velocities = parameters.ZerosLike();

        public void Step(double rate, ParameterSet parameters, ParameterSet gradients)
        {
            foreach (string name in parameters.Names)
            {
                double[] w = parameters[name], g = gradients[name], v = _velocities[name];
                for (int i = 0; i < w.Length; i++)
                {
                    v[i] = (momentum * v[i]) + g[i];
                    w[i] -= rate * v[i];
                }
            }
        }
    }
}
