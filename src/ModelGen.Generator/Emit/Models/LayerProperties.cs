using System.Linq;
using ModelGen.Core.Specs;
using ModelGen.Generator.Parsing;

namespace ModelGen.Generator.Emit.Models;

/// <summary>Implements the partial properties by which the layers were declared.</summary>
internal static class LayerProperties
{
    public static void Emit(SourceWriter writer, PlannedModel model)
    {
        ModelSpec spec = model.Declaration.Spec;
        bool first = true;
        foreach (LayerProperty property in model.Declaration.Properties.Where(property => property.IsPartialDefinition))
        {
            int index = Enumerable.Range(0, spec.Layers.Count).First(layer => spec.Layers[layer].Name == property.Layer);
            if (!first)
                writer.Line();
            first = false;
            writer.Line($"/// <summary>{property.Layer}: {OperationText.Of(spec.Layers[index])}.</summary>");
            writer.Line($"{property.Modifiers} {property.TypeName} {property.Name} => Info.Layers[{index}];");
        }
    }
}
