using System;
using System.Collections.Generic;
using System.Linq;
using ModelGen.Build.Reading;

namespace ModelGen.Build.Naming;

/// <summary>Which tensors of a file are embedded, and under which names.</summary>
/// <param name="names">The names.</param>
/// <param name="ignore">Patterns of the file's tensors that are left out, separated by semicolons or line breaks.</param>
internal sealed class TensorSelection(NameMap names, string ignore)
{
    private readonly string[] _ignored = [.. ignore.Split(';', '\n').Select(pattern => pattern.Trim()).Where(pattern => pattern.Length > 0)];

    /// <summary>The tensors by canonical name, in the order of their data.</summary>
    /// <exception cref="ParameterFileException">Two have one name, a name cannot be written down, or the map is about other tensors.</exception>
    public IReadOnlyList<NamedTensor> Of(IReadOnlyList<FileTensor> tensors)
    {
        var selected = new Dictionary<string, NamedTensor>(StringComparer.Ordinal);
        foreach (FileTensor tensor in tensors)
        {
            IReadOnlyList<string> canonical = names.Canonical(tensor.Name);
            if (canonical.Count == 0 && !IsIgnored(tensor))
                throw new ParameterFileException(
                    $"{MessageText.Quote(tensor.Name)}: expected a tensor of another name, because NameMap maps this name; " +
                    "Ignore lets it pass.");
            foreach (string name in canonical.Where(_ => !IsIgnored(tensor)))
            {
                if (name.Any(char.IsControl))
                    throw new ParameterFileException($"{MessageText.Quote(name)}: expected a name without control characters.");
                if (selected.TryGetValue(name, out NamedTensor other))
                    throw new ParameterFileException(
                        $"{MessageText.Quote(name)}: expected one tensor of that name, " +
                        $"got {MessageText.Quote(other.Tensor.Name)} and {MessageText.Quote(tensor.Name)}.");
                selected.Add(name, new NamedTensor(name, tensor));
            }
        }

        names.ExpectUse();
        return [.. selected.Values];
    }

    private bool IsIgnored(FileTensor tensor) => _ignored.Any(pattern => NamePattern.Matches(pattern, tensor.Name));
}

/// <summary>A tensor under its canonical name.</summary>
/// <param name="Name">The canonical name.</param>
/// <param name="Tensor">The tensor.</param>
internal sealed record NamedTensor(string Name, FileTensor Tensor);
