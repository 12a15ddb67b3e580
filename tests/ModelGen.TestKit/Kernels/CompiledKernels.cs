using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Core.Planning;
using ModelGen.Generator.Emit;
using ModelGen.Generator.Emit.Kernels;

namespace ModelGen.TestKit;

/// <summary>Micro-kernels as the generator emits them, without a model around them, to be called with any shape.</summary>
public sealed class CompiledKernels : IDisposable
{
    private const string AssemblyName = "Kernels";
    private readonly AssemblyLoadContext _context;
    private readonly Dictionary<KernelSpec, nint> _entries = [];

    /// <summary>Emits, compiles and loads kernels; those for Arm run on the software model where there is no Arm processor.</summary>
    public CompiledKernels(IReadOnlyList<KernelSpec> kernels)
    {
        CSharpCompilation compilation = GeneratorDriverHarness.Compile(
            [.. kernels.Select(kernel => KernelEmitter.Emit(kernel, AssemblyName).Text), Table(kernels)],
            HarnessOptions.Default with { AssemblyName = AssemblyName });
        Image = CompiledAssembly.Emit(SoftAdvSimdAlias.AddTo(compilation));
        _context = new AssemblyLoadContext("kernels under test", isCollectible: true);
        Type table = _context.LoadFromStream(new MemoryStream(Image)).GetType($"{Naming.GeneratedNamespace(AssemblyName)}.Table", throwOnError: true)!;
        var entries = (nint[])table.GetMethod("Entries")!.Invoke(null, null)!;
        for (int index = 0; index < kernels.Count; index++)
            _entries.Add(kernels[index], entries[index]);
    }

    /// <summary>The assembly's bytes.</summary>
    public byte[] Image { get; }

    /// <summary>The address of a kernel, to be cast to a function pointer of its family's signature.</summary>
    public nint this[KernelSpec kernel] => _entries[kernel];

    /// <inheritdoc />
    public void Dispose() => _context.Unload();

    private static string Table(IReadOnlyList<KernelSpec> kernels)
    {
        var text = new StringBuilder();
        text.AppendLine($"namespace {Naming.GeneratedNamespace(AssemblyName)};");
        text.AppendLine("public static unsafe class Table");
        text.AppendLine("{");
        text.AppendLine("    public static nint[] Entries() =>");
        text.AppendLine("    [");
        foreach (KernelSpec kernel in kernels)
            text.AppendLine($"        (nint)(delegate*<{Signature(kernel)}, void>)&{Naming.KernelClass(kernel.Level)}.{Naming.Kernel(kernel)},");
        text.AppendLine("    ];");
        text.AppendLine("}");
        return text.ToString();
    }

    private static string Signature(KernelSpec kernel) => kernel switch
    {
        GemvSpec gemv => $"float*, float*, {(gemv.Panels > 1 ? "nint, " : "")}float*, float*, int{(gemv.Partial ? ", int" : "")}",
        GemmSpec gemm => $"float*, nint, float*, float*, float*, nint, int{(gemm.Partial ? ", int" : "")}",
        ConvSpec conv =>
            $"float*, nint, {(conv.Lines > 1 ? "nint, " : "")}int, nint, int, nint, int, float*, float*, float*, " +
            $"nint{(conv.Lines > 1 ? ", nint" : "")}{(conv.Partial ? ", int" : "")}",
        MapSpec => "float*, float*, nint",
        ConvertSpec => "byte*, float*, nint",
        NormalizeSpec => "float*, float*, float*, nint, float*, nint",
        BinarySpec => "float*, float*, float*, nint",
        AffineSpec => "float*, float*, float*, float*, nint, float*, nint",
        LayerNormSpec => "float*, float*, float*, float, float*, nint",
        SoftmaxSpec => "float*, float*, nint",
        DepthwiseSpec depthwise =>
            $"float*, nint, int, nint, int, nint, float*, float*, float*, nint{(depthwise.Partial ? ", int" : "")}",
        DepthwiseRowSpec row => $"float*, nint, nint, float*, float*, float*, nint, nint{(row.Partial ? ", int" : "")}",
        PoolSpec => "float*, nint, nint, nint, nint, float, float*, nint",
        FillSpec => "float*, nint",
        InterleaveSpec => "float*, nint, nint, nint, float*",
        _ => throw new NotSupportedException($"No signature for {kernel.GetType().Name}."),
    };
}
