using System.IO;
using System.Text.Json.Serialization;

namespace ModelGen.Tool;

/// <summary>What a verb found. Its public properties are its JSON.</summary>
internal interface IReport
{
    /// <summary>One of <see cref="ExitCodes"/>.</summary>
    [JsonIgnore]
    int ExitCode => ExitCodes.Fine;

    /// <summary>What is written as JSON.</summary>
    [JsonIgnore]
    object Document => this;

    /// <summary>Writes it for people.</summary>
    void Write(TextWriter output);
}
