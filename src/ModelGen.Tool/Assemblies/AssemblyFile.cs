using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ModelGen.Tool;

/// <summary>Finds networks in an assembly by name, from its metadata.</summary>
internal static class AssemblyFile
{
    /// <summary>All networks of an assembly, or the one of a name.</summary>
    /// <exception cref="ToolException">The file is no assembly, or there is no such network.</exception>
    public static IReadOnlyList<EmbeddedModel> Select(FileInfo assembly, string? name)
    {
        IReadOnlyList<EmbeddedModel> models = Read(assembly);
        if (models.Count == 0)
            throw ToolException.No($"{assembly.Name} holds no compiled network.");
        return name is null ? models : [models.FirstOrDefault(model => model.Name == name) ?? throw Unknown(assembly, name, models)];
    }

    /// <summary>The network of a name, or the only one of an assembly.</summary>
    /// <exception cref="ToolException">The file is no assembly, there is no such network, or there are several.</exception>
    public static EmbeddedModel Find(FileInfo assembly, string? name)
    {
        IReadOnlyList<EmbeddedModel> models = Select(assembly, name);
        return models.Count == 1
            ? models[0]
            : throw ToolException.Wrong($"{assembly.Name} holds {models.Count} networks; name one of {NamesOf(models)}.");
    }

    private static IReadOnlyList<EmbeddedModel> Read(FileInfo assembly)
    {
        try
        {
            return EmbeddedModels.Read(assembly.FullName);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            throw ToolException.Wrong($"{assembly.Name} cannot be read as an assembly: {error.Message}", error);
        }
    }

    private static ToolException Unknown(FileInfo assembly, string name, IReadOnlyList<EmbeddedModel> models)
    {
        string? meant = Nearest.Of(name, models.Select(model => model.Name));
        string hint = meant is null ? $"it holds {NamesOf(models)}." : $"did you mean {meant}?";
        return ToolException.No($"{assembly.Name} holds no network named {name}; {hint}");
    }

    private static string NamesOf(IReadOnlyList<EmbeddedModel> models) => string.Join(", ", models.Select(model => model.Name));
}
