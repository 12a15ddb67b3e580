using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.TestKit;

namespace ModelGen.Arm.Tests.Model;

/// <summary>The same entry points as on Arm, over the software model, compiled for this machine.</summary>
internal sealed unsafe class ModelAssembly : IDisposable
{
    private const string Entries = "ModelEntries";

    private readonly AssemblyLoadContext _context = new("software model", isCollectible: true);
    private readonly Type _entries;
    private readonly int _count;

    public ModelAssembly(IReadOnlyList<ModelMethod> methods, int count)
    {
        _count = count;
        var text = new StringBuilder($"public static unsafe class {Entries}\n{{\n");
        for (int index = 0; index < methods.Count; index++)
        {
            string model = $"global::{methods[index].Method.DeclaringType!.FullName!.Replace('+', '.')}";
            string body = ModelEntry.Body(methods[index], model, count);
            text.Append($"    public static int E{index}(byte** inputs, byte** outputs)\n    {{\n        {body}\n    }}\n");
        }

        var compilation = CSharpCompilation.Create(
            "SoftwareModel",
            [CSharpSyntaxTree.ParseText(text.Append("}\n").ToString(), new CSharpParseOptions(LanguageVersion.Preview))],
            [.. FrameworkReferences.User, FrameworkReferences.TestKit],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, optimizationLevel: OptimizationLevel.Release));
        var image = new MemoryStream(CompiledAssembly.Emit(compilation));
        _entries = _context.LoadFromStream(image).GetType(Entries, throwOnError: true)!;
    }

    /// <summary>Runs an entry point.</summary>
    public byte[] Run(int index, IReadOnlyList<byte[]> operands)
    {
        var result = new byte[_count * ModelEntry.Bytes];
        using var memory = new Networks.FrameMemory([], 0, operands, [result.Length]);
        var entry = (delegate*<byte**, byte**, int>)_entries.GetMethod($"E{index}")!.MethodHandle.GetFunctionPointer();
        entry(memory.Frame.Inputs, memory.Frame.Outputs);
        return memory.Outputs[0];
    }

    /// <inheritdoc />
    public void Dispose() => _context.Unload();
}
