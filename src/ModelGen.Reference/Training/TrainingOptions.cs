namespace ModelGen.Reference.Training;

/// <summary>What training minimises.</summary>
public enum LossKind
{
    /// <summary>-Σ t log softmax(y): y are logits, t the probability of each class.</summary>
    SoftmaxCrossEntropy,

    /// <summary>The mean of (y - t)^2 over the output's elements.</summary>
    MeanSquaredError,
}

/// <summary>How weights begin; biases and means begin at 0, scales and variances at 1.</summary>
public enum Initialization
{
    /// <summary>Normal with variance 2 / inputs (He et al., ICCV 2015): for ReLU and its kin.</summary>
    He,

    /// <summary>Uniform within ±sqrt(6 / (inputs + outputs)) (Glorot and Bengio, AISTATS 2010): for sigmoid and tanh.</summary>
    Glorot,
}

/// <summary>How to train.</summary>
public sealed record TrainingOptions
{
    /// <summary>How often every sample is seen; at least 1.</summary>
    public int Epochs { get; init; } = 8;

    /// <summary>Samples per step; at least 1. The last step of an epoch takes what is left.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>Decides the initial weights and the order of the samples.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>How the parameters follow the gradient.</summary>
    public Optimizer Optimizer { get; init; } = new Adam();

    /// <summary>How the learning rate changes.</summary>
    public Schedule Schedule { get; init; } = new CosineSchedule();

    /// <summary>What is minimised.</summary>
    public LossKind Loss { get; init; } = LossKind.SoftmaxCrossEntropy;

    /// <summary>How weights begin where <see cref="Start"/> is null.</summary>
    public Initialization Initialization { get; init; } = Initialization.He;

    /// <summary>Parameters to go on from, which are left as they are; or null.</summary>
    public ParameterSet? Start { get; init; }

    /// <summary>
    /// On how many samples the means and variances of batch normalisations are measured before the first step; 0 leaves them as they
    /// start. The samples are the first ones of the data.
    /// </summary>
    public int StatisticsSamples { get; init; }

    /// <summary>How many threads; 0 for one per core. The result is the same to the bit for every number.</summary>
    public int Threads { get; init; }

    /// <summary>How many steps between reports; every epoch ends with one.</summary>
    public int ReportEvery { get; init; } = 50;
}
