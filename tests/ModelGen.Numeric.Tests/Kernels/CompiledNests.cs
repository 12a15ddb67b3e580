using System.Reflection;
using System.Runtime.Loader;
using ModelGen.Core.Common;
using ModelGen.Core.Planning;
using ModelGen.Generator.Emit;
using ModelGen.Generator.Emit.Cores;
using ModelGen.Generator.Emit.Kernels;
using ModelGen.Kernels;
using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>Calls as the generator emits them, each with its nest of loops and nothing around it.</summary>
internal sealed unsafe class CompiledNests : IDisposable
{
    private const string AssemblyName = "Nests";
    private readonly AssemblyLoadContext _context = new("nests under test", isCollectible: true);
    private readonly Assembly _assembly;
    private readonly Program[] _programs;

    public CompiledNests(Level level, IReadOnlyList<KernelCall> calls)
    {
        _programs = [.. calls.Select(call => new Program(Mode.Predict, level, 1, EquatableArray.Of(call), default, ParameterBytes: 0, ArenaBytes: 0))];
        IEnumerable<string> cores = _programs.Select((program, index) =>
            CoreEmitter.Emit(Name(index), Name(index), EquatableArray.Of(program), AssemblyName).Text);
        IEnumerable<string> kernels = calls.SelectMany(call => call.Kernels).Distinct().Select(kernel => KernelEmitter.Emit(kernel, AssemblyName).Text);
        _assembly = _context.LoadFromStream(new MemoryStream(CompiledAssembly.Emit(SoftAdvSimdAlias.AddTo(GeneratorDriverHarness.Compile(
            [.. cores, .. kernels], HarnessOptions.Default with { AssemblyName = AssemblyName })))));
    }

    /// <summary>The place of the caller's input.</summary>
    public static EquatableArray<BufferRef> Inputs => EquatableArray.Of(new BufferRef(BufferKind.Input, Index: 0, Offset: 0, Bytes: 0, Stride: 0));

    /// <summary>The place of the caller's output.</summary>
    public static BufferRef Output => new(BufferKind.Output, Index: 0, Offset: 0, Bytes: 0, Stride: 0);

    /// <summary>Runs a call.</summary>
    /// <param name="index">Which one.</param>
    /// <param name="x">Its input.</param>
    /// <param name="y">Its output.</param>
    /// <param name="parameters">Its packed parameters, if it has any.</param>
    public void Run(int index, float* x, float* y, float* parameters = null)
    {
        byte* input = (byte*)x, output = (byte*)y;
        var frame = new Frame { Parameters = (byte*)parameters, Inputs = &input, Outputs = &output };
        Program program = _programs[index];
        MethodInfo infer = _assembly.GetType($"{Naming.GeneratedNamespace(AssemblyName)}.{Naming.Core(Name(index), program.Level)}", throwOnError: true)!
            .GetMethod(CoreNames.Infer(program))!;
        ((delegate*<in Frame, void>)infer.MethodHandle.GetFunctionPointer())(in frame);
    }

    public void Dispose() => _context.Unload();

    private static string Name(int index) => $"Nest{index}";
}
