using System;

namespace ModelGen.Generator.Parsing;

/// <summary>An expression that has no value. Never leaves the evaluator.</summary>
internal sealed class EvaluationException : Exception
{
    /// <summary>Says why.</summary>
    /// <param name="reason">To follow "because it".</param>
    public EvaluationException(string reason) : base(reason)
    {
    }
}
