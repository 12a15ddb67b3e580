using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;
using ModelGen.Runtime;

namespace ModelGen.TestKit;

/// <summary>User and generated code, compiled in memory and loaded into a context of its own that is collected afterwards.</summary>
public sealed class CompiledAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context;
    private readonly Dictionary<string, Func<Stream, LoadOptions?, IModelAdapter>> _factories;

    private CompiledAssembly(byte[] image)
    {
        Image = image;
        _context = new AssemblyLoadContext("models under test", isCollectible: true);
        Assembly = _context.LoadFromStream(new MemoryStream(image, writable: false));
        Type registry = Assembly.GetType(AdapterSource.Registry, throwOnError: true)!;
        _factories = (Dictionary<string, Func<Stream, LoadOptions?, IModelAdapter>>)registry.GetField("Factories")!.GetValue(null)!;
    }

    /// <summary>The assembly's bytes.</summary>
    public byte[] Image { get; }

    /// <summary>The loaded assembly.</summary>
    public Assembly Assembly { get; }

    /// <summary>The full names of its models.</summary>
    public IReadOnlyCollection<string> Models => _factories.Keys;

    /// <summary>Compiles and loads what the generator gave, with further files of the test where needed.</summary>
    /// <param name="result">What the generator gave.</param>
    /// <param name="softAdvSimd">Whether code for Arm runs on the software model; has no effect on an Arm machine.</param>
    /// <param name="extra">Further source files.</param>
    public static CompiledAssembly Of(GeneratorResult result, bool softAdvSimd = false, params string[] extra)
    {
        var parse = (CSharpParseOptions)result.Compilation.SyntaxTrees[0].Options;
        CSharpCompilation compilation = result.Compilation.AddReferences(FrameworkReferences.TestKit);
        var sources = new List<string>(extra) { AdapterSource.Write(compilation) };
        if (softAdvSimd)
            compilation = SoftAdvSimdAlias.AddTo(compilation);
        return new CompiledAssembly(Emit(compilation.AddSyntaxTrees(sources.Select(source => CSharpSyntaxTree.ParseText(source, parse)))));
    }

    /// <summary>The bytes of an assembly; fails with the compiler's words where it does not compile.</summary>
    public static byte[] Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        EmitResult emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(finding => finding.Severity >= DiagnosticSeverity.Warning).Take(10)));
        return image.ToArray();
    }

    /// <summary>What a model says about itself, without parameters.</summary>
    public NetworkInfo Info(string model) =>
        (NetworkInfo)Assembly.GetType(model, throwOnError: true)!.GetProperty("Info", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    /// <summary>The graph of a model, from the text that its class carries.</summary>
    public Graph Graph(string model)
    {
        GraphResult result = GraphBuilder.Build(ModelSpecText.Parse(Info(model).Specification));
        return result.Graph ?? throw new InvalidOperationException(string.Join("\n", result.Issues.Select(issue => issue.Message)));
    }

    /// <summary>Loads a model's parameters.</summary>
    /// <param name="model">The model's full name.</param>
    /// <param name="parameters">A parameter file.</param>
    /// <param name="options">The level and the names, or null for the defaults.</param>
    public IModelAdapter Load(string model, byte[] parameters, LoadOptions? options = null) =>
        _factories[model](new MemoryStream(parameters, writable: false), options);

    /// <inheritdoc />
    public void Dispose() => _context.Unload();
}
