using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace ModelGen.Tool;

/// <summary><c>modelgen spec ASSEMBLY [MODEL]</c>: what was declared, read from metadata without running the assembly.</summary>
internal static class SpecCommand
{
    public static Command Create()
    {
        var assembly = new Argument<FileInfo>("ASSEMBLY") { Description = "An assembly that holds compiled networks." };
        var model = new Argument<string?>("MODEL") { Description = "The full name of one of them.", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new Command("spec", "Prints the specification of every compiled network in an assembly.") { assembly, model, json };
        command.SetAction(result =>
        {
            InvocationConfiguration console = result.InvocationConfiguration;
            try
            {
                console.Output.WriteLine(Describe(result.GetValue(assembly)!, result.GetValue(model), result.GetValue(json)));
                return 0;
            }
            catch (InvalidDataException error)
            {
                console.Error.WriteLine(error.Message);
                return 1;
            }
        });
        return command;
    }

    private static string Describe(FileInfo assembly, string? model, bool json)
    {
        IReadOnlyList<EmbeddedModel> models = [.. Read(assembly).Where(found => model is null || found.Name == model)];
        if (models.Count == 0)
            throw new InvalidDataException(
                model is null ? $"{assembly.Name} holds no compiled network." : $"{assembly.Name} holds no network named {model}.");
        return json ? Json(models) : string.Join("\n", models.Select(Text));
    }

    private static IReadOnlyList<EmbeddedModel> Read(FileInfo assembly)
    {
        try
        {
            return EmbeddedModels.Read(assembly.FullName);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            throw new InvalidDataException($"{assembly.Name} cannot be read as an assembly: {error.Message}", error);
        }
    }

    private static string Text(EmbeddedModel model) =>
        $"# {model.Name}: topology {model.TopologyHash}, program {model.ProgramHash}\n{model.Specification}\n";

    private static string Json(IReadOnlyList<EmbeddedModel> models)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartArray();
            foreach (EmbeddedModel model in models)
            {
                writer.WriteStartObject();
                writer.WriteString("name", model.Name);
                writer.WriteString("topology", model.TopologyHash);
                writer.WriteString("program", model.ProgramHash);
                writer.WriteString("specification", model.Specification);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
