using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Emit.Models;

/// <summary>Emits the description of the model: tensors, parameters, layers.</summary>
internal static class InfoEmitter
{
    public static void Emit(SourceWriter writer, PlannedModel model, IReadOnlyList<Tensor> tensors)
    {
        ModelSpec spec = model.Declaration.Spec;
        writer.Line("/// <summary>What the network is: its inputs, outputs, parameters and layers.</summary>");
        writer.Line("public static global::ModelGen.Runtime.NetworkInfo Info { get; } = new(");
        writer.Line($"    name: {Literals.Text(spec.Name)},");
        writer.Line("    specification: Specification,");
        writer.Line($"    topologyHash: {Literals.Text(ModelHashes.Topology(spec))},");
        List(writer, "inputs", tensors.Where(tensor => tensor.IsInput).Select(tensor => TensorOf(model.Graph, tensor)));
        List(writer, "outputs", tensors.Where(tensor => !tensor.IsInput).Select(tensor => TensorOf(model.Graph, tensor)));
        List(writer, "parameters", model.Graph.Parameters.Select(ParameterOf));
        List(writer, "layers", Layers(model.Graph, spec));
        writer.Line($"    generator: {Literals.Text(Header.Version)});");
    }

    private static void List(SourceWriter writer, string name, IEnumerable<string> items)
    {
        writer.Line($"    {name}:");
        writer.Line("    [");
        foreach (string item in items)
            writer.Line($"        {item},");
        writer.Line("    ],");
    }

    private static string TensorOf(Graph graph, Tensor tensor)
    {
        string element = tensor.ElementType == "byte" ? "UInt8" : "Float32";
        return $"new({Literals.Text(tensor.Layer)}, {Literals.Ints(tensor.ShapeIn(graph).Dimensions)}, global::ModelGen.Element.{element})";
    }

    private static string ParameterOf(Parameter parameter) =>
        $"new({Literals.Text(parameter.Name)}, {Literals.Ints(parameter.Shape.Dimensions)}, global::ModelGen.Runtime.ParameterRole.{parameter.Role})";

    private static IEnumerable<string> Layers(Graph graph, ModelSpec spec)
    {
        ILookup<string, Node> nodes = graph.Nodes.ToLookup(node => node.Layer);
        IReadOnlyDictionary<string, Shape> shapes = LayerShapes.Of(graph, spec);
        foreach (LayerSpec layer in spec.Layers)
        {
            long parameters = nodes[layer.Name].Sum(node => node.Parameters.Sum(parameter => parameter.Shape.Count));
            long macs = nodes[layer.Name].Sum(MacCount.Of);
            yield return
                $"new({Literals.Text(layer.Name)}, {Literals.Text(OperationText.Of(layer))}, {Literals.Ints(shapes[layer.Name].Dimensions)}, " +
                $"{Literals.Int(parameters)}, {Literals.Int(macs)})";
        }
    }
}
