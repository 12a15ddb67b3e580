using System.Reflection;
using ModelGen.Core.Graphs;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;
using ModelGen.Kernels;
using ModelGen.Runtime;
using ModelGen.TestKit;

namespace ModelGen.Arm.Tests.Networks;

/// <summary>A network as it runs on this machine, level by level, with its memory in the test's hands.</summary>
/// <param name="model">Its full name.</param>
/// <param name="assembly">Where it was compiled.</param>
internal sealed unsafe class ArmNetwork(string model, CompiledAssembly assembly)
{
    // One at a time: the packed parameters are handed from a function without a context to its caller.
    [ThreadStatic]
    private static byte[]? _packed;

    /// <summary>Its full name.</summary>
    public string Model => model;

    /// <summary>What it says about itself.</summary>
    public NetworkInfo Info { get; } = assembly.Info(model);

    /// <summary>What it computes.</summary>
    public Graph Graph { get; } = assembly.Graph(model);

    /// <summary>What was emitted for a level.</summary>
    public LevelProgram Program(Level level) =>
        (LevelProgram)assembly.Assembly.GetType(model, throwOnError: true)!
            .GetMethod($"Programs{level}", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, null)!;

    /// <summary>The batch sizes that were emitted.</summary>
    public IEnumerable<int> Batches => Program(Level.Portable).Batches.Select(batch => batch.Batch);

    /// <summary>The kernels that its programs call at some levels.</summary>
    public IEnumerable<KernelSpec> Kernels(IEnumerable<Level> levels) =>
        from level in levels
        from batch in Batches
        from kernel in Kernels(level, batch)
        select kernel;

    /// <summary>The kernels that one of its programs calls.</summary>
    public IEnumerable<KernelSpec> Kernels(Level level, int batch) =>
        Planner.Plan(Graph, level, batch, HardwareProfiles.Choose(null, level)).Calls.SelectMany(call => call.Kernels);

    /// <summary>The parameters of a file as a level's kernels take them: packed by the run time, as at any load.</summary>
    public byte[] Pack(Level level, byte[] file, LoadOptions? options = null)
    {
        LevelProgram program = Program(level);
        _packed = new byte[program.ParameterBytes];
        var capture = new LevelProgram(program.Level, program.ParameterBytes, [.. program.Packing], [new BatchProgram(1, 0, &Capture, [])]);
        LoadedNetwork.Load(Info, capture, new MemoryStream(file), options).Dispose();
        return _packed;
    }

    /// <summary>Runs a level's program on this machine.</summary>
    /// <returns>The outputs' bytes.</returns>
    public byte[][] Run(Level level, int batch, byte[] parameters, IReadOnlyList<byte[]> inputs)
    {
        BatchProgram program = Batch(level, batch);
        using var memory = new FrameMemory(parameters, program.ArenaBytes, inputs, OutputBytes(batch));
        program.Infer(memory.Frame);
        return memory.Outputs;
    }

    /// <summary>The outputs' sizes.</summary>
    public int[] OutputBytes(int batch) => [.. Info.Outputs.Select(output => checked((int)(output.Bytes * batch)))];

    /// <summary>The arena's size.</summary>
    public long ArenaBytes(Level level, int batch) => Batch(level, batch).ArenaBytes;

    private BatchProgram Batch(Level level, int batch) => Program(level).Batches.Single(candidate => candidate.Batch == batch);

    private static void Capture(in Frame frame) => new ReadOnlySpan<byte>(frame.Parameters, _packed!.Length).CopyTo(_packed);
}
