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

    private static string Name(string layer, HashSet<string> taken)
    {
        string name = Naming.Layer(layer);
        name = char.ToLowerInvariant(name[0]) + name.Substring(1);
        while (!taken.Add(name))
            name += "Tensor";
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }
}
