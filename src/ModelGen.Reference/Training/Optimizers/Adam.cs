using System;

namespace ModelGen.Reference.Training;

/// <summary>Adam (D. P. Kingma and J. Ba, "Adam: a method for stochastic optimization", ICLR 2015, algorithm 1).</summary>
/// <param name="LearningRate">The rate, above 0.</param>
/// <param name="Beta1">The decay of the gradient's running mean, from 0 to below 1.</param>
/// <param name="Beta2">The decay of the squared gradient's running mean, from 0 to below 1.</param>
/// <param name="Epsilon">Keeps the quotient finite, above 0.</param>
public sealed record Adam(double LearningRate = 1e-3, double Beta1 = 0.9, double Beta2 = 0.999, double Epsilon = 1e-8) : Optimizer
{
    /// <inheritdoc />
    public override double LearningRate { get; init; } = LearningRate;

    internal override IOptimizerState Start(ParameterSet parameters) => new State(this, parameters);

    private sealed class State(Adam options, ParameterSet parameters) : IOptimizerState
    {
        private readonly ParameterSet _means = parameters.ZerosLike();
        private readonly ParameterSet _squares = parameters.ZerosLike();
        private int _steps;

        public void Step(double rate, ParameterSet parameters, ParameterSet gradients)
        {
            _steps++;
            (double beta1, double beta2, double epsilon) = (options.Beta1, options.Beta2, options.Epsilon);
            double correction1 = 1 / (1 - Math.Pow(beta1, _steps)), correction2 = 1 / (1 - Math.Pow(beta2, _steps));
            foreach (string name in parameters.Names)
            {
                double[] w = parameters[name], g = gradients[name], m = _means[name], v = _squares[name];
                for (int i = 0; i < w.Length; i++)
                {
                    m[i] = (beta1 * m[i]) + ((1 - beta1) * g[i]);
                    v[i] = (beta2 * v[i]) + ((1 - beta2) * g[i] * g[i]);
                    w[i] -= rate * (m[i] * correction1) / (Math.Sqrt(v[i] * correction2) + epsilon);
                }
            }
        }
    }
}
