using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ModelGen.Build.Naming;

namespace ModelGen.Build.Writing;

/// <summary>
/// Writes what the analyzers know of a file: line by line a word and its value, and for every tensor its type in the file, its shape and its
/// canonical name. Names come last, because they may hold anything but control characters.
/// </summary>
internal static class ManifestText
{
    private const string Form = "modelgen-parameters 1";

    /// <summary>Writes the manifest of a file that was embedded.</summary>
    public static void Write(string path, string file, byte[] hash, Statements statements, IReadOnlyList<NamedTensor> tensors) => Save(
        path,
        [
            Form,
            "file " + Line(Path.GetFileName(file)),
            "sha256 " + string.Concat(hash.Select(part => part.ToString("x2", null))),
            .. statements.All.Select(statement => $"{statement.Key} {Line(statement.Value)}"),
            .. tensors.Select(tensor => $"tensor {tensor.Tensor.Type} {tensor.Tensor.ShapeText.Replace(" ", "")} {tensor.Name}"),
        ]);

    /// <summary>Writes why there is none.</summary>
    public static void WriteProblem(string path, string file, string problem) =>
        Save(path, [Form, "file " + Line(Path.GetFileName(file)), "problem " + Line(problem)]);

    private static string Line(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? '?' : letter));

    private static void Save(string path, string[] lines) =>
        File.WriteAllText(path, string.Join("\n", lines) + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
