using ModelGen.Analyzers.Tests.Verification;
using ModelGen.Generator.Parsing;

namespace ModelGen.Analyzers.Tests.Parsing;

/// <summary>Parses models from text.</summary>
internal static class Parsed
{
    /// <summary>The model <c>Demo.Net</c> of some files.</summary>
    public static ModelDeclaration Files(params string[] sources) => Type(Source.Compile(sources), "Demo.Net");

    /// <summary>A class of a compilation.</summary>
    public static ModelDeclaration Type(Microsoft.CodeAnalysis.Compilation compilation, string name) =>
        ModelParser.Parse(Source.Type(compilation, name), compilation, CancellationToken.None);

    /// <summary>A model of the given members, in a class with the given attributes.</summary>
    public static ModelDeclaration Model(string members, string attributes = "Model") =>
        Files($"using ModelGen;\nnamespace Demo;\n[{attributes}] public sealed partial class Net\n{{\n{members}\n}}");
}
