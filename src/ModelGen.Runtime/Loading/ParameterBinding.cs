using System;
using System.Collections.Generic;
using System.Linq;

namespace ModelGen.Runtime;

/// <summary>Which tensor of a file is which parameter of a network; refuses files that do not fit exactly.</summary>
internal static class ParameterBinding
{
    /// <summary>Finds the tensor of every parameter.</summary>
    /// <exception cref="ParameterFileException">Something is missing, extra, misshapen or of another element type or topology.</exception>
    /// <exception cref="ArgumentException">The name map names a parameter that the network does not have, or is ambiguous.</exception>
    public static Dictionary<string, SafetensorsTensor> Bind(NetworkInfo network, ITensorSource file, LoadOptions options)
    {
        Dictionary<string, string>? foreign = options.NameMap.Count > 0 ? NameMapping.Of(network, options.NameMap) : null;
        List<string> problems = [];
        if (file.Metadata.TryGetValue(ParameterMetadata.Topology, out string? topology) && topology != network.TopologyHash)
            problems.Add(OtherTopology(network, topology));

        var bound = new Dictionary<string, SafetensorsTensor>(StringComparer.Ordinal);
        foreach (ParameterInfo parameter in network.ParameterArray)
        {
            string name = NameInFile(parameter, foreign);
            if (file.Find(name) is not { } tensor)
                problems.Add(Missing(parameter, name, file));
            else if (Misfit(parameter, name, tensor) is { } problem)
                problems.Add(problem);
            else
                bound[parameter.Name] = tensor;
        }
        // As many as the parameters, under names of their own: then none is left over.
        if (bound.Count != file.TensorArray.Length || foreign is not null)
            AddExtras(network, file, foreign, options, problems);
        return problems.Count == 0 ? bound : throw new ParameterFileException(file.Name, problems);
    }

    /// <summary>The order of flattened inputs: the caller's word, else the file's, else row, column, channel.</summary>
    /// <exception cref="ParameterFileException">The file states an unknown order.</exception>
    public static FlattenOrder Order(ITensorSource file, LoadOptions options)
    {
        if (options.FlattenOrder is { } order)
            return order;
        if (!file.Metadata.TryGetValue(ParameterMetadata.Flatten, out string? stated))
            return FlattenOrder.RowColumnChannel;
        return stated switch
        {
            "row,column,channel" => FlattenOrder.RowColumnChannel,
            "channel,row,column" => FlattenOrder.ChannelRowColumn,
            _ => throw UnknownOrder(file, stated),
        };
    }

    private static string NameInFile(ParameterInfo parameter, Dictionary<string, string>? foreign)
        => foreign is not null && foreign.TryGetValue(parameter.Name, out string? mapped) ? mapped : parameter.Name;

    private static void AddExtras(
        NetworkInfo network, ITensorSource file, Dictionary<string, string>? foreign, LoadOptions options, List<string> problems)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (ParameterInfo parameter in network.ParameterArray)
            used.Add(NameInFile(parameter, foreign));
        foreach (SafetensorsTensor tensor in file.TensorArray)
        {
            if (!used.Contains(tensor.Name) && !IsIgnored(tensor.Name, options))
                problems.Add(Extra(tensor));
        }
    }

    private static bool IsIgnored(string name, LoadOptions options)
    {
        foreach (string pattern in options.Ignore)
        {
            if (NamePattern.Matches(pattern, name))
                return true;
        }
        return false;
    }

    private static bool SameShape(int[] expected, long[] actual)
    {
        bool same = expected.Length == actual.Length;
        for (int d = 0; same && d < expected.Length; d++)
            same = expected[d] == actual[d];
        return same;
    }

    private static string Missing(ParameterInfo parameter, string name, ITensorSource file)
    {
        const int shown = 4;
        string has = string.Join(", ", file.TensorArray.Take(shown).Select(t => MessageText.Quote(t.Name)));
        if (file.TensorArray.Length > shown)
            has += ", ...";
        return $"{Named(parameter, name)}: expected F32 {ShapeText.Of(parameter.Shape)}, got no tensor of that name; " +
            (file.TensorArray.Length == 0 ? "the file is empty." : $"the file has {has}.");
    }

    private static string? Misfit(ParameterInfo parameter, string name, SafetensorsTensor tensor)
    {
        if (!SameShape(parameter.Dimensions, tensor.Dimensions))
            return Misshapen(parameter, name, tensor);
        return tensor.IsFloat ? null : Mistyped(parameter, name, tensor);
    }

    // The messages are methods of their own: a load that succeeds does not compile them.
    private static string Misshapen(ParameterInfo parameter, string name, SafetensorsTensor tensor)
        => $"{Named(parameter, name)}: expected shape {ShapeText.Of(parameter.Shape)}, got {ShapeText.Of(tensor.Shape)}.";

    private static string Mistyped(ParameterInfo parameter, string name, SafetensorsTensor tensor)
        => $"{Named(parameter, name)}: expected F32, F16 or BF16, got {SafetensorsTypes.Name(tensor.Type)}.";

    private static ParameterFileException UnknownOrder(ITensorSource file, string stated)
        => new(file.Name, [$"{ParameterMetadata.Flatten}: expected row,column,channel or channel,row,column, got {MessageText.Quote(stated)}."]);

    private static string Named(ParameterInfo parameter, string name)
        => name == parameter.Name ? name : $"{parameter.Name} ({MessageText.Quote(name)} in the file)";

    private static string Extra(SafetensorsTensor tensor)
        => $"{MessageText.Quote(tensor.Name)}: expected no such tensor, got {SafetensorsTypes.Name(tensor.Type)} {ShapeText.Of(tensor.Shape)}; " +
            "LoadOptions.Ignore lets it pass.";

    private static string OtherTopology(NetworkInfo network, string topology)
        => $"the file: expected parameters of {network.Name} with topology {network.TopologyHash}, got topology {MessageText.Quote(topology)}.";
}
