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

/// <summary>Whole nests around the kernels of convolutions, every buffer beside a guard page, against sums in 64 bits.</summary>
public sealed unsafe class ConvNestTests
{
    private const string AssemblyName = "Nests";
    private const int CasesPerKind = 30;
    private const float Untouched = -123.5f;

    [LevelFact(Level.Portable, guarded: true)]
    public void Portable_nests_reach_every_position() => Run(Level.Portable);

    [LevelFact(Level.Avx2, guarded: true)]
    public void Avx2_nests_reach_every_position() => Run(Level.Avx2);

    [LevelFact(Level.Avx512, guarded: true)]
    public void Avx512_nests_reach_every_position() => Run(Level.Avx512);

    [LevelFact(Level.AdvSimd, guarded: true)]
    public void AdvSimd_nests_reach_every_position() => Run(Level.AdvSimd);

    private static void Run(Level level)
    {
        KernelCase[] tests = [.. Enumerable.Range(0, CasesPerKind * Enum.GetValues<ConvKind>().Length).Select(seed => new KernelCase(seed))];
        ConvNestCase[] cases = [.. tests.Select((test, index) => new ConvNestCase(test, level, (ConvKind)(index / CasesPerKind)))];
        var context = new AssemblyLoadContext("nests under test", isCollectible: true);
        Assembly assembly = context.LoadFromStream(new MemoryStream(Compile(cases)));
        for (int index = 0; index < cases.Length; index++)
        {
            Run(cases[index], assembly, Name(index), tests[index]);
            tests[index].Dispose();
        }

        context.Unload();
    }

    private static void Run(ConvNestCase nest, Assembly assembly, string name, KernelCase test)
    {
        var y = test.Guarded(Enumerable.Repeat(Untouched, nest.OutputLength).ToArray());
        byte* input = (byte*)test.Guarded(nest.Inputs).Pointer, output = (byte*)y.Pointer;
        var frame = new Frame { Parameters = (byte*)test.Guarded(nest.Parameters).Pointer, Inputs = &input, Outputs = &output };
        string core = $"{Naming.GeneratedNamespace(AssemblyName)}.{Naming.Core(name, nest.Program.Level)}";
        MethodInfo infer = assembly.GetType(core, throwOnError: true)!.GetMethod(CoreNames.Infer(nest.Program))!;
        ((delegate*<in Frame, void>)infer.MethodHandle.GetFunctionPointer())(in frame);
        nest.Check(y.GetSpan(), Untouched, $"{name}, {nest.Call.Kernels}, {nest.Call.Extent}");
    }

    private static byte[] Compile(ConvNestCase[] cases)
    {
        IEnumerable<string> cores = cases.Select((nest, index) =>
            CoreEmitter.Emit(Name(index), Name(index), EquatableArray.Of(nest.Program), AssemblyName).Text);
        IEnumerable<KernelSpec> kernels = cases.SelectMany(nest => nest.Call.Kernels).Distinct();
        return CompiledAssembly.Emit(SoftAdvSimdAlias.AddTo(GeneratorDriverHarness.Compile(
            [.. cores, .. kernels.Select(kernel => KernelEmitter.Emit(kernel, AssemblyName).Text)], HarnessOptions.Default with { AssemblyName = AssemblyName })));
    }

    private static string Name(int index) => $"Nest{index}";
}
