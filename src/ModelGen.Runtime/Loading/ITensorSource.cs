using System.Collections.Generic;

namespace ModelGen.Runtime;

/// <summary>What loading takes parameters from: a file, or a resource of the program's own assembly.</summary>
internal unsafe interface ITensorSource
{
    /// <summary>The name for messages.</summary>
    string Name { get; }

    /// <summary>What is stated about all tensors, by the keys of <see cref="ParameterMetadata"/>.</summary>
    IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>The tensors, in the order of their data.</summary>
    SafetensorsTensor[] TensorArray { get; }

    /// <summary>The tensor of a name, or null.</summary>
    SafetensorsTensor? Find(string name);

    /// <summary>The bytes of a tensor; valid until the source is disposed.</summary>
    byte* Data(SafetensorsTensor tensor);
}
