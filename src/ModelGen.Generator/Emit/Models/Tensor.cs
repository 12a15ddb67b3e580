using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Emit.Models;

/// <summary>An input or output as the emitted methods see it.</summary>
/// <param name="Layer">The layer's name.</param>
/// <param name="Argument">The parameter's name, never a keyword.</param>
/// <param name="ElementType">The C# type of an element.</param>
/// <param name="IsInput">Whether the caller passes it in.</param>
internal sealed record Tensor(string Layer, string Argument, string ElementType, bool IsInput)
{
    /// <summary>The shape of one sample.</summary>
    public Shape ShapeIn(Graph graph) => IsInput
        ? graph.Nodes.First(node => node.Layer == Layer).Type.Shape
        : graph.Nodes[graph.Outputs.First(output => output.Layer == Layer).Node].Type.Shape;

    public string SpanType => $"global::System.{(IsInput ? "ReadOnlySpan" : "Span")}<{ElementType}>";

    public int ElementBytes => ElementType == "byte" ? sizeof(byte) : sizeof(float);

    /// <summary>The inputs and outputs of a model, with names that differ from one another.</summary>
    public static IReadOnlyList<Tensor> Of(ModelSpec spec)
    {
        var taken = new HashSet<string>(EmittedLocals(spec.Layers.Count));
        IEnumerable<Tensor> inputs = spec.Layers
            .Where(layer => layer.Operator is InputOperator)
            .Select(layer => new Tensor(layer.Name, Name(layer.Name, taken), TypeOf((InputOperator)layer.Operator), IsInput: true));
        IEnumerable<Tensor> outputs = spec.Layers
            .Where(layer => layer.IsOutput)
            .Select(layer => new Tensor(layer.Name, Name(layer.Name, taken), "float", IsInput: false));
        return inputs.ToList().Concat(outputs.ToList()).ToList();
    }

    /// <summary>The names that emitted methods use beside their arguments.</summary>
    private static IEnumerable<string> EmittedLocals(int layers) =>
        Enumerable.Range(0, 2 * layers).Select(Pinned).Concat(["batch", "session", "inputs", "outputs"]);

    /// <summary>The pinned pointer to the tensor of an index.</summary>
    public static string Pinned(int index) => "p" + Literals.Int(index);

    private static string TypeOf(InputOperator input) => input.Element == Core.Graphs.ElementType.UInt8 ? "byte" : "float";

    private static char Initial(char letter, bool isLower) => isLower ? char.ToLowerInvariant(letter) : char.ToUpperInvariant(letter);

    private static string Name(string layer, HashSet<string> taken)
    {
        // A path into a block is written as one word: Stage3.B becomes stage3B. A half-written property has no name at all.
        string[] parts = layer.Split(['.'], StringSplitOptions.RemoveEmptyEntries);
        string name = parts.Length == 0
            ? "tensor"
            : string.Concat(parts.Select((part, index) => Initial(part[0], isLower: index == 0) + part.Substring(1)));
        while (!taken.Add(name))
            name += "Tensor";
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }
}
