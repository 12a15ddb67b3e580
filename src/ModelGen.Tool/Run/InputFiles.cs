using System;
using System.IO;
using System.Linq;
using ModelGen.Runtime;

namespace ModelGen.Tool;

/// <summary>A file for every input of a network, in order or by name.</summary>
internal static class InputFiles
{
    /// <summary>Reads the files.</summary>
    /// <param name="info">The network.</param>
    /// <param name="files"><c>FILE</c> for the next input without one, or <c>NAME=FILE</c>.</param>
    /// <returns>One per input, in order of declaration.</returns>
    /// <exception cref="ToolException">An input has no file, or two, or a file of another shape.</exception>
    public static InputSamples[] Read(NetworkInfo info, string[] files)
    {
        var read = new InputSamples?[info.Inputs.Count];
        foreach (string file in files)
        {
            int equals = File.Exists(file) ? -1 : file.IndexOf('=', StringComparison.Ordinal);
            string path = file[(equals + 1)..];
            int index = equals < 0 ? Array.IndexOf(read, null) : IndexOf(info, file[..equals]);
            if (index < 0)
                throw ToolException.Wrong($"{info.Name} has {read.Length} input(s), {Names(info)}, but there are {files.Length} files.");
            if (read[index] is not null)
                throw ToolException.Wrong($"{info.Inputs[index].Name} is given twice.");
            read[index] = InputSamples.Of(Path.GetFileName(path), InputFile.Read(path), info.Inputs[index]);
        }

        int missing = Array.IndexOf(read, null);
        return missing < 0
            ? [.. read.OfType<InputSamples>()]
            : throw ToolException.Wrong($"{info.Name} needs a file for its input {info.Inputs[missing].Name}.");
    }

    private static int IndexOf(NetworkInfo info, string name)
    {
        int index = info.Inputs.Select(input => input.Name).ToList().IndexOf(name);
        return index >= 0 ? index : throw ToolException.Wrong($"{info.Name} has no input {name}; its inputs are {Names(info)}.");
    }

    private static string Names(NetworkInfo info) => string.Join(", ", info.Inputs.Select(input => input.Name));
}
