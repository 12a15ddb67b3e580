using System;
using System.IO;
using ModelGen.Build.Naming;
using ModelGen.Build.Writing;

namespace ModelGen.Build;

/// <summary>
/// Checks one parameter file of a project and writes it twice: as the resource that the program loads, and as the manifest that the
/// analyzers compare with the model.
/// </summary>
public sealed class EmbedParameters : Microsoft.Build.Utilities.Task
{
    private const string Rule = "MG8006";
    private const string Page = "https://github.com/modelgen/modelgen/blob/main/docs/diagnostics/MG8006.md";

    /// <summary>The safetensors file.</summary>
    public string File { get; set; } = "";

    /// <summary>The model that it is for, by its full name.</summary>
    public string Model { get; set; } = "";

    /// <summary>Canonical names and the file's names for them: <c>Hidden.weight=fc1.weight;Hidden.bias=fc1.bias</c>.</summary>
    public string NameMap { get; set; } = "";

    /// <summary>The file's tensors that are left out, separated by semicolons; <c>*</c> stands for any characters.</summary>
    public string Ignore { get; set; } = "";

    /// <summary>The order of flattened inputs in the file, where it does not state its own.</summary>
    public string FlattenOrder { get; set; } = "";

    /// <summary>The resource to write.</summary>
    public string Resource { get; set; } = "";

    /// <summary>The manifest to write.</summary>
    public string Manifest { get; set; } = "";

    /// <summary>
    /// Whether an editor asks. Its build must go on: what is wrong then stands in the manifest, from which an analyzer tells it.
    /// </summary>
    public bool DesignTime { get; set; }

    /// <inheritdoc />
    public override bool Execute()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Resource))!);
            if (Model.Trim().Length == 0)
                throw new ParameterFileException("expected metadata Model with the full name of a model, got none.");
            var selection = new TensorSelection(Naming.NameMap.Parse(NameMap), Ignore);
            ParameterFile.Embed(File, selection, FlattenOrder.Trim(), Resource, Manifest);
            return true;
        }
        catch (Exception problem) when (problem is ParameterFileException or IOException or UnauthorizedAccessException)
        {
            return Refuse(problem.Message);
        }
    }

    private bool Refuse(string reason)
    {
        // An output that is missing makes MSBuild run the task again.
        System.IO.File.Delete(Resource);
        System.IO.File.Delete(Manifest);
        if (DesignTime)
        {
            ManifestText.WriteProblem(Manifest, File, reason);
            return true;
        }

        string name = Path.GetFileName(File);
        Log.LogError(null, Rule, null, Page, File, 0, 0, 0, 0, "{0}", $"Parameter file '{name}' cannot be embedded: {reason}");
        return false;
    }
}
