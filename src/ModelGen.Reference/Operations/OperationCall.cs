using System.Collections.Generic;
using ModelGen.Core.Graphs;

namespace ModelGen.Reference.Operations;

/// <summary>What an operation reads.</summary>
/// <param name="Node">The node that is computed.</param>
/// <param name="Samples">How many samples each input holds, one after another.</param>
/// <param name="Inputs">The values of the node's inputs; for an input of the model, the caller's values.</param>
/// <param name="Parameters">The node's trained values, in the operation's order.</param>
internal sealed record OperationCall(
    Node Node, int Samples, IReadOnlyList<double[]> Inputs, IReadOnlyList<double[]> Parameters);
