using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using ModelGen.TestKit;

namespace ModelGen.Arm.Tests.Toolchain;

/// <summary>
/// A freestanding class library compiled to an object for 64-bit Arm by the .NET code generator, with the sources of
/// <c>ModelGen.Kernels</c> in it: nothing of a managed run time is left to call.
/// </summary>
internal sealed class ArmLibrary
{
    private ArmLibrary(string name, string objectFile) => (Name, ObjectFile) = (name, objectFile);

    /// <summary>The assembly's name, the first part of every symbol.</summary>
    public string Name { get; }

    /// <summary>The object.</summary>
    public string ObjectFile { get; }

    /// <summary>Compiles a library.</summary>
    /// <param name="name">Its name: letters only, unique among the tests, which run side by side.</param>
    /// <param name="sources">C# files.</param>
    public static ArmLibrary Compile(string name, IEnumerable<string> sources)
    {
        string folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "arm", name)).FullName;
        string assembly = Path.Combine(folder, name + ".dll");
        File.WriteAllBytes(assembly, Image(name, [.. sources, .. KernelSources.Read()]));

        // Arm's baseline: what only some processors have is asked for at run time.
        string objectFile = Path.Combine(folder, name + ".o");
        Tool.Run(
            ArmTools.Ilc, assembly, "-o", objectFile, "-r", Path.Combine(ArmFramework.Folder, "*.dll"), "-O",
            "--targetos", "linux", "--targetarch", "arm64", "--instruction-set", "neon",
            "--multifile", "--reflectiondata", "none", "--noscan");
        return new ArmLibrary(name, objectFile);
    }

    /// <summary>The C# compiler's part.</summary>
    private static byte[] Image(string name, IReadOnlyList<string> sources)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None);
        IEnumerable<MetadataReference> framework = FrameworkReferences.User
            .Where(reference => !Path.GetFileName(reference.Display!).StartsWith("ModelGen.", StringComparison.Ordinal));
        var compilation = CSharpCompilation.Create(
            name,
            sources.Select(source => CSharpSyntaxTree.ParseText(source, parse)),
            framework,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, deterministic: true));
        using var image = new MemoryStream();
        EmitResult result = compilation.Emit(image);
        Assert.True(
            result.Success,
            string.Join("\n", result.Diagnostics.Where(finding => finding.Severity == DiagnosticSeverity.Error).Take(10)));
        return image.ToArray();
    }
}
