using System.Collections.Generic;
using ModelGen.Reference.Contract;

namespace ModelGen.Reference.Operations;

/// <summary>The meaning of one kind of operation: its value, its gradient, and the error that 32-bit execution may make.</summary>
internal interface IReferenceOperation
{
    /// <summary>Computes the value.</summary>
    /// <param name="call">What it reads.</param>
    /// <param name="output">Receives the value of each sample, one after another.</param>
    void Forward(OperationCall call, double[] output);

    /// <summary>Adds this operation's share to the gradients of what it reads.</summary>
    /// <param name="call">What it read.</param>
    /// <param name="output">Its value.</param>
    /// <param name="outputGradient">The gradient with respect to its value.</param>
    /// <param name="inputGradients">The gradients with respect to its inputs, to be added to; null where nobody needs one.</param>
    /// <param name="parameterGradients">The gradients with respect to its parameters, to be added to.</param>
    void Backward(
        OperationCall call,
        double[] output,
        double[] outputGradient,
        IReadOnlyList<double[]?> inputGradients,
        IReadOnlyList<double[]> parameterGradients);

    /// <summary>Computes the error that 32-bit execution may make; see <see cref="Fp32Contract"/>.</summary>
    /// <param name="call">What it reads, in exact numbers.</param>
    /// <param name="output">Its exact value.</param>
    /// <param name="inputs">The permitted errors of its inputs; empty for an input of the model.</param>
    /// <param name="result">Receives the permitted error of its value.</param>
    void Bound(OperationCall call, double[] output, IReadOnlyList<Fp32Error> inputs, Fp32Error result);
}
