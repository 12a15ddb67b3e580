using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;
using ModelGen.Generator.Emit;
using ModelGen.Generator.Emit.Cores;
using ModelGen.Generator.Emit.Kernels;
using ModelGen.Generator.Emit.Models;
using ModelGen.Kernels;
using ModelGen.Runtime;
using ModelGen.TestKit;
using PackingStep = ModelGen.Runtime.PackingStep;

namespace ModelGen.Numeric.Tests.Programs;

/// <summary>The static cores of graphs as the generator emits them, without a declaration before or a session around them.</summary>
internal sealed unsafe class CompiledPrograms : IDisposable
{
    private const string AssemblyName = "Programs";
    private readonly AssemblyLoadContext _context = new("programs under test", isCollectible: true);
    private readonly Dictionary<(Graph Graph, Level Level), EquatableArray<Program>> _programs = [];
    private readonly Assembly _assembly;

    public CompiledPrograms(IReadOnlyList<Graph> graphs, IReadOnlyList<Level> levels, IReadOnlyList<int> batches)
    {
        var sources = new List<string>();
        foreach ((Graph graph, Level level) in graphs.SelectMany(_ => levels, (graph, level) => (graph, level)))
        {
            EquatableArray<Program> programs = batches
                .Select(batch => Planner.Plan(graph, level, batch, HardwareProfiles.Choose(null, level)))
                .ToEquatableArray();
            _programs.Add((graph, level), programs);
            sources.Add(CoreEmitter.Emit(graph.Name, graph.Name, programs, AssemblyName).Text);
        }

        IEnumerable<KernelSpec> kernels = _programs.Values.SelectMany(programs => programs).SelectMany(program => program.Calls).SelectMany(call => call.Kernels);
        sources.AddRange(kernels.Distinct().Select(kernel => KernelEmitter.Emit(kernel, AssemblyName).Text));
        sources.Add(Packings());
        CSharpCompilation compilation = GeneratorDriverHarness.Compile(sources, HarnessOptions.Default with { AssemblyName = AssemblyName });
        _assembly = _context.LoadFromStream(new MemoryStream(CompiledAssembly.Emit(SoftAdvSimdAlias.AddTo(compilation))));
    }

    /// <summary>Runs a batch. All memory ends at an inaccessible page, and what nobody has written yet is not a number.</summary>
    public float[][] Run(Graph graph, Level level, int batch, IReadOnlyDictionary<string, float[]> parameters, InputData[] inputs)
    {
        Program program = _programs[(graph, level)].Single(program => program.Batch == batch);
        using var memory = new ProgramMemory(graph, program, inputs);
        var source = new ParameterArrays(new Dictionary<string, float[]>(parameters));
        foreach (PackingStep step in Steps(graph, level))
            step.Pack(source, FlattenOrder.RowColumnChannel, memory.Frame.Parameters);
        MethodInfo infer = Type(Naming.Core(graph.Name, level)).GetMethod(CoreNames.Infer(program))!;
        Frame frame = memory.Frame;
        ((delegate*<in Frame, void>)infer.MethodHandle.GetFunctionPointer())(in frame);
        return memory.Outputs();
    }

    public void Dispose() => _context.Unload();

    private PackingStep[] Steps(Graph graph, Level level) =>
        (PackingStep[])Type("Packings").GetMethod(Naming.Core(graph.Name, level))!.Invoke(null, null)!;

    private Type Type(string name) => _assembly.GetType($"{Naming.GeneratedNamespace(AssemblyName)}.{name}", throwOnError: true)!;

    /// <summary>The packing of every graph and level, in the text that a model's class gets.</summary>
    private string Packings()
    {
        var text = new StringBuilder();
        text.AppendLine($"namespace {Naming.GeneratedNamespace(AssemblyName)};");
        text.AppendLine("public static class Packings");
        text.AppendLine("{");
        foreach (((Graph graph, Level level), EquatableArray<Program> programs) in _programs)
        {
            text.AppendLine($"    public static ModelGen.Runtime.PackingStep[] {Naming.Core(graph.Name, level)}() =>");
            text.AppendLine($"        [{string.Join(",\n        ", programs[0].Packing.Select(PackingText.Of))}];");
        }

        text.AppendLine("}");
        return text.ToString();
    }
}
