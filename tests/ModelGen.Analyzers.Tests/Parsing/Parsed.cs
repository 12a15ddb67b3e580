using ModelGen.Analyzers.Tests.Verification;
using ModelGen.Generator.Parsing;

namespace ModelGen.Analyzers.Tests.Parsing;

/// <summary>Parses models from text.</summary>
internal static class Parsed
{
    /// <summary>The model <c>Demo.Net</c> of some files.</summary>
    public static ModelDeclaration Files(params string[] sources) =>
        ModelParser.Parse(Source.Type(Source.Compile(sources), "Demo.Net"), CancellationToken.None);

    /// <summary>A model of the given members, in a class with the given attributes.</summary>
    public static ModelDeclaration Model(string members, string attributes = "Model") =>
        Files($"using ModelGen;\nnamespace Demo;\n[{attributes}] public sealed partial class Net\n{{\n{members}\n}}");
}
