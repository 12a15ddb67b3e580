using System;

namespace ModelGen;

/// <summary>The entry points that are emitted for a model.</summary>
[Flags]
public enum Modes
{
    /// <summary>One deterministic forward pass.</summary>
    Predict = 1,

    /// <summary>Means and variances of the outputs in one pass (Probabilistic Forward Pass).</summary>
    Moments = 2,

    /// <summary>One forward pass with parameters drawn from their posterior (stochastic variational inference).</summary>
    Sample = 4,

    /// <summary>One forward pass through a noisy, analog computation.</summary>
    PredictNoisy = 8,

    /// <summary>One step of training.</summary>
    TrainStep = 16,
}
