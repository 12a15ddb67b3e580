using System;

namespace ModelGen.Reference.Training;

/// <summary>How the learning rate changes: a factor per step.</summary>
public abstract record Schedule
{
    /// <summary>The factor on the learning rate.</summary>
    /// <param name="step">The step, counted from 0 over all epochs.</param>
    /// <param name="stepsPerEpoch">Steps per epoch.</param>
    /// <param name="epochs">How many epochs.</param>
    public abstract double Factor(int step, int stepsPerEpoch, int epochs);
}

/// <summary>The learning rate stays.</summary>
public sealed record ConstantSchedule : Schedule
{
    /// <inheritdoc />
    public override double Factor(int step, int stepsPerEpoch, int epochs) => 1;
}

/// <summary>
/// After a linear rise, half a cosine wave down (Loshchilov and Hutter, ICLR 2017).
/// </summary>
/// <param name="Final">The factor at the end, 0 to 1.</param>
/// <param name="WarmupSteps">Steps of the rise.</param>
public sealed record CosineSchedule(double Final = 0, int WarmupSteps = 0) : Schedule
{
    /// <inheritdoc />
    public override double Factor(int step, int stepsPerEpoch, int epochs)
    {
        if (step < WarmupSteps)
            return (step + 1.0) / (WarmupSteps + 1);
        double length = Math.Max(1, ((long)stepsPerEpoch * epochs) - WarmupSteps);
        return Final + ((1 - Final) * 0.5 * (1 + Math.Cos(Math.PI * (step - WarmupSteps) / length)));
    }
}

/// <summary>Multiplied every so many epochs.</summary>
/// <param name="Epochs">Epochs between two changes, at least 1.</param>
/// <param name="Multiplier">What the learning rate is multiplied by at each.</param>
public sealed record StepSchedule(int Epochs, double Multiplier) : Schedule
{
    /// <inheritdoc />
    public override double Factor(int step, int stepsPerEpoch, int epochs) =>
        Math.Pow(Multiplier, step / stepsPerEpoch / Math.Max(1, Epochs));
}
