using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Arm.Tests.Toolchain;

namespace ModelGen.Arm.Tests.Networks;

/// <summary>The declarations of all samples, found in their sources.</summary>
internal static class SampleSources
{
    private static readonly string[] Declaring = ["Model", "Block", "Variant"];

    /// <summary>The files that declare networks or their parts.</summary>
    public static IReadOnlyList<string> Read() =>
    [
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;",
        .. Directory.GetFiles(Path.Combine(Repository.Root, "samples"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsBuildOutput(file))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .Where(Declares),
    ];

    /// <summary>The parameter files of all samples.</summary>
    public static IReadOnlyList<string> ParameterFiles() =>
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "samples"), "*.safetensors", SearchOption.AllDirectories)
            .Where(file => !IsBuildOutput(file))
            .Order(StringComparer.Ordinal),
    ];

    private static bool Declares(string text) => CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<AttributeSyntax>()
        .Any(attribute => attribute.Parent?.Parent is TypeDeclarationSyntax && Declaring.Contains(NameOf(attribute.Name)));

    private static string NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => NameOf(qualified.Right),
        SimpleNameSyntax simple => simple.Identifier.Text,
        _ => name.ToString(),
    };

    private static bool IsBuildOutput(string path) =>
        path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "artifacts");
}
