using System;
using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;
using ModelGen.Reference.Contract;
using ModelGen.Reference.Operations;

namespace ModelGen.Reference;

/// <summary>
/// How far a 32-bit execution of a graph may be from the 64-bit reference: the only tolerance of the project. It is derived, not
/// tuned: every execution whose sums are made of correctly rounded products and additions in any order keeps it.
/// </summary>
/// <remarks>
/// <para>
/// With u = 2^-24, a sum of K products and a bias in any order, fused or not, is within (K + 1)u / (1 - (K + 1)u) of the exact one,
/// relative to S = Σ|w x| + |b| (N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition, section 3.1).
/// A dense layer may be off by 2(K + 2)u S: twice that, which covers the second-order terms for every K below 2^22. Where results are
/// subnormal each rounding is relative to 2^-149 instead, so (K + 2) 2^-149 is added.
/// </para>
/// <para>
/// Errors of earlier layers are propagated: through a dense layer by Σ|w| e, with S enlarged to Σ|w|(|x| + e) + |b|; through an
/// activation by its Lipschitz constant, plus the error that the function itself may make. A normalisation may be computed on its own
/// or be folded into the weights of the dense layer that reads it; S is then Σ|w|(|x| + |mean|)/std + |b|. Rounding w/std must stay
/// within the normal range of 32 bits.
/// </para>
/// <para>
/// A batch normalisation, scale = weight / sqrt(variance + epsilon) from 64 bits rounded once, may be off by
/// u (5 |scale| |x - mean| + 2 |bias|) on its own. Folded into the dense layer that it follows, its constant is a term of that layer's
/// sum: 2(K + 2)u (|scale mean| + |bias|). A dense layer that it precedes has |scale| (|x| + |mean|) + |bias| in the place of |x|.
/// Folded weights and scales must stay within the normal range.
/// </para>
/// <para>
/// A convolution is a dense layer whose K is the number of products inside the image: the zeros of the border add nothing, exactly. A
/// normalisation folds into it as into a dense layer; one before it only where it pads nothing and has one group, elsewhere S counts |x|
/// alone. A mean over n values x, divided by d, may be off by (n + 1)u Σ|x| / d: n - 1 additions, the rounding of 1/d and the product with
/// it. A maximum is off by no more than the value that is off most; values that are
/// only moved stay as they are.
/// </para>
/// <para>
/// A sum or product of two values is rounded once. A layer normalisation corrects its mean by the mean of the deviations from it
/// (Chan, Golub and LeVeque, 1983): with C channels it may be off by about u |mean| + C u mean|x - mean|, and the deviation's root by
/// C u / 2, relatively. A softmax may be off, relatively, by u (max - x), twice the error of exp (3e-7) and (C + 2)u for sum and
/// quotient; its logarithm, absolutely, by u (max - x), the error of exp, (C + 1)u and the error of log (3e-7, relatively). Underflow adds
/// multiples of 2^-149.
/// </para>
/// <para>
/// Inputs and parameters are the 32-bit values themselves. Where a sum can exceed the 32-bit range, everything is permitted;
/// elsewhere NaN and infinity must come out where the reference has them, and nowhere else.
/// </para>
/// </remarks>
public sealed class Fp32Contract
{
    private Fp32Contract(Graph graph, Fp32Error[] errors)
    {
        Bounds = errors.Select(error => error.Bound).ToArray();
        Outputs = graph.Outputs.Select(output => errors[output.Node].Bound).ToArray();
    }

    /// <summary>The permitted |actual - reference| of every element, by node index.</summary>
    public IReadOnlyList<double[]> Bounds { get; }

    /// <summary>The permitted |actual - reference| of the model's outputs, in the order of declaration.</summary>
    public IReadOnlyList<double[]> Outputs { get; }

    /// <summary>The contract for given inputs.</summary>
    /// <param name="graph">What is computed.</param>
    /// <param name="parameters">The 32-bit values that the execution used.</param>
    /// <param name="activations">What the reference computed from the same parameters.</param>
    public static Fp32Contract Of(Graph graph, ParameterSet parameters, Activations activations)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(activations);
        var executor = new ReferenceExecutor(graph);
        parameters.Check(graph);
        var errors = new Fp32Error[graph.Nodes.Count];
        for (int index = 0; index < errors.Length; index++)
        {
            Node node = graph.Nodes[index];
            double[] value = activations.Values[index];
            errors[index] = new Fp32Error(value.Length);
            OperationTable.Default.Of(node).Bound(
                executor.Call(index, activations.Samples, parameters, activations.Values, inputs: null),
                value,
                node.Inputs.Select(input => errors[input]).ToArray(),
                errors[index]);
        }

        return new Fp32Contract(graph, errors);
    }

    /// <summary>What a dense layer with exact inputs may be off: 2(K + 2) 2^-24 S + (K + 2) 2^-149.</summary>
    /// <param name="inputs">K, the number of products per output.</param>
    /// <param name="magnitude">S = Σ|w x| + |b|.</param>
    public static double Dense(int inputs, double magnitude) =>
        (inputs + 2) * ((2 * Fp32.UnitRoundoff * magnitude) + Fp32.Grain);

    /// <summary>What an activation may be off: its Lipschitz constant times e, plus its own error.</summary>
    /// <param name="activation">The function.</param>
    /// <param name="x">Its exact argument.</param>
    /// <param name="e">How far the computed argument may be from it; at least 0.</param>
    /// <remarks>
    /// The own error, with r = |x| + e: none for None, Relu and Relu6; 3u |slope| r below 0 for LeakyRelu; 5e-7 for Sigmoid and Tanh;
    /// 4u r for HardSwish, 0 below -3.5 - e; 5e-7 max(1, min(r, 6)), and 4u r more for positive x, for Gelu.
    /// </remarks>
    public static double Activation(Activation activation, double x, double e) => ActivationBound.Of(activation, x, e);

    /// <summary>Whether a computed value keeps the contract.</summary>
    /// <param name="reference">The reference's value.</param>
    /// <param name="bound">The permitted difference; infinity permits everything.</param>
    /// <param name="actual">The computed value.</param>
    public static bool Allows(double reference, double bound, double actual)
    {
        if (double.IsPositiveInfinity(bound))
            return true;
        if (double.IsNaN(reference))
            return double.IsNaN(actual);
        return double.IsInfinity(reference) ? actual == reference : Math.Abs(actual - reference) <= bound;
    }
}
