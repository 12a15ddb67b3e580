using System;
using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Specs;
using ModelGen.Generator.Parsing;

namespace ModelGen.Generator.Emit.Models;

/// <summary>Implements the partial properties by which layers and blocks were declared.</summary>
internal static class LayerProperties
{
    /// <summary>Those of a model.</summary>
    public static void EmitModel(SourceWriter writer, ModelDeclaration declaration) =>
        Emit(writer, declaration, "Info", property => Literals.Text(property.Layer), layer => $"Info.Layers[{layer}]");

    /// <summary>Those of a block, which knows its path only when it is made.</summary>
    public static void EmitBlock(SourceWriter writer, ModelDeclaration declaration)
    {
        string Path(LayerProperty property) => $"_path + {Literals.Text("." + property.Layer)}";
        Emit(writer, declaration, "_network", Path, layer => $"_network.Layer(_path + {Literals.Text("." + declaration.Spec.Layers[layer].Name)})");
    }

    private static void Emit(
        SourceWriter writer, ModelDeclaration declaration, string network, Func<LayerProperty, string> path, Func<int, string> layerAt)
    {
        var indices = new Dictionary<string, int>();
        for (int index = 0; index < declaration.Spec.Layers.Count; index++)
            indices[declaration.Spec.Layers[index].Name] = index;

        bool first = true;
        foreach (LayerProperty property in declaration.Properties.Where(property => property.IsPartialDefinition))
        {
            if (!first)
                writer.Line();
            first = false;
            string header = $"{property.Modifiers} {property.TypeName} {property.Name}";
            if (property.Repeat is int repeat)
            {
                string count = repeat > 0 ? $", {Literals.Int(repeat)}" : "";
                writer.Line(repeat > 0
                    ? $"/// <summary>{property.Layer}: the first of {Literals.Int(repeat)} chained blocks.</summary>"
                    : $"/// <summary>{property.Layer}: a block of layers.</summary>");
                writer.Line($"{header} => field ??= new({network}, {path(property)}{count});");
            }
            else
            {
                LayerSpec layer = declaration.Spec.Layers[indices[property.Layer]];
                string text = layer.Operator is IdentityOperator && layer.Inputs.Count == 0 ? "what the block reads" : OperationText.Of(layer);
                writer.Line($"/// <summary>{property.Layer}: {text}.</summary>");
                writer.Line($"{header} => {layerAt(indices[property.Layer])};");
            }
        }
    }
}
