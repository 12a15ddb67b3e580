using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Planning;
using ModelGen.Core.Specs;
using ModelGen.Generator.Emit.Cores;
using ModelGen.Generator.Parsing;

namespace ModelGen.Generator.Emit.Models;

/// <summary>Emits the friendly half of a model's class, and the static core of every level beside it.</summary>
internal static class ModelEmitter
{
    public static IEnumerable<SourceFile> Emit(PlannedModel model, CompilationFacts facts)
    {
        string hintName = model.Declaration.Type.HintName;
        yield return new SourceFile(SourceFile.Name(hintName), EmitClass(model, facts));
        foreach (Level level in model.Levels)
            yield return CoreEmitter.Emit(model.Declaration.Spec.Name, hintName, model.ProgramsOf(level), facts.AssemblyName);
    }

    private static string EmitClass(PlannedModel model, CompilationFacts facts)
    {
        ModelSpec spec = model.Declaration.Spec;
        IReadOnlyList<Tensor> tensors = Tensor.Of(spec);
        var writer = new SourceWriter();
        writer.Line(Header.File);
        writer.Line();
        LayerTable.Write(writer, model);
        writer.Line();
        using (TypeParts.Open(writer, model.Declaration.Type))
        {
            string attribute =
                $"[global::ModelGen.CompiledModel(Specification, {Literals.Text(ModelHashes.Topology(spec))}, " +
                $"{Literals.Text(ModelHashes.Program(spec, Header.Version))})]";
            using (TypeParts.OpenModel(writer, model.Declaration.Type, attribute))
            {
                SpecificationEmitter.Emit(writer, spec);
                writer.Line();
                InfoEmitter.Emit(writer, model, tensors);
                writer.Line();
                if (model.Declaration.Form == DeclarationForm.Model)
                {
                    LayerProperties.EmitModel(writer, model.Declaration);
                    writer.Line();
                }

                LoadEmitter.Emit(writer, model, facts.Embeds(spec.Name));
                writer.Line();
                PredictEmitter.Emit(writer, tensors);
                writer.Line();
                SessionEmitter.Emit(writer, model, tensors);
                writer.Line();
                ProgramEmitter.Emit(writer, model, facts.AssemblyName);
            }
        }

        return writer.ToString();
    }
}
