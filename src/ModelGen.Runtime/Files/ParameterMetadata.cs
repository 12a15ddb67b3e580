namespace ModelGen.Runtime;

/// <summary>The keys of a parameter file's metadata that loading reads.</summary>
public static class ParameterMetadata
{
    /// <summary>The <see cref="NetworkInfo.TopologyHash"/> that the file was made for; a file that states another one is refused.</summary>
    public const string Topology = "modelgen.topology";

    /// <summary>The order of flattened inputs: <c>row,column,channel</c> or <c>channel,row,column</c>.</summary>
    public const string Flatten = "modelgen.flatten";
}
