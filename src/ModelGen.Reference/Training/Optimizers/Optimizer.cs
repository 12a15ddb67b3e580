namespace ModelGen.Reference.Training;

/// <summary>How parameters follow the gradient.</summary>
public abstract record Optimizer
{
    private protected Optimizer()
    {
    }

    /// <summary>The learning rate before the schedule's factor.</summary>
    public abstract double LearningRate { get; init; }

    internal abstract IOptimizerState Start(ParameterSet parameters);
}

/// <summary>What an optimiser remembers between steps.</summary>
internal interface IOptimizerState
{
    /// <summary>Moves the parameters.</summary>
    /// <param name="rate">The learning rate of this step.</param>
    /// <param name="parameters">What is moved.</param>
    /// <param name="gradients">The gradient of the mean loss.</param>
    void Step(double rate, ParameterSet parameters, ParameterSet gradients);
}
