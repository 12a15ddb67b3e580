using ModelGen.Core.Graphs;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;
using ModelGen.Core.Tests.Graphs;

namespace ModelGen.Core.Tests.Planning;

public sealed class PlannerTests
{
    private static readonly string[] s_views = ["L{0}: flatten <- L{1}", "L{0}: identity batchnorm(1) <- L{1}", "L{0}: concat <- L{1},L0"];

    [Fact]
    public void EqualQuestionsAreAnsweredOnce()
    {
        // Widths that no other test uses: the memory belongs to the process.
        string[] layers = ["In: input 1237 f32", "A: dense 3 relu <- In output"];
        Graph first = Models.Graph(layers), second = Models.Graph(layers);
        int plans = 0;
        void Count(Graph graph, Program program) => plans += graph == first ? 1 : 0;
        Planner.Planned += Count;
        try
        {
            HardwareProfile profile = HardwareProfiles.Default(Level.Avx2);
            Program program = Planner.Plan(first, Level.Avx2, 1, profile);
            Assert.Same(program, Planner.Plan(second, Level.Avx2, 1, profile with { }));
            Assert.Equal(1, plans);
            Planner.Plan(second, Level.Avx2, 2, profile);
            Planner.Plan(second, Level.AdvSimd, 1, HardwareProfiles.Default(Level.AdvSimd));
            Assert.Equal(3, plans);
        }
        finally
        {
            Planner.Planned -= Count;
        }
    }

    [Fact]
    public void ThousandsOfLayersArePlannedWithoutRecursion()
    {
        // Views of views, and a joined value inside the next one a thousand times.
        var layers = new List<string> { "L0: input 2 f32" };
        for (int i = 1; i < 3000; i++)
            layers.Add(string.Format(null, s_views[i % 3], i, i - 1));
        layers.Add("Y: dense 1 <- L2999 output");
        Graph graph = Models.BuildWith("batches 1", [.. layers]).Graph!;
        Program program = Planner.Plan(graph, Level.Avx512, 1, HardwareProfiles.Default(Level.Avx512));
        Assert.Equal(sizeof(float) * (2 + (2 * 1000)), program.Calls[^1].Input.Bytes);
    }

    [Fact]
    public void EveryKernelOfEveryProgramIsWithinItsBudget()
    {
        var models = new RandomModels(seed: 77);
        for (int i = 0; i < 60; i++)
        {
            Graph graph = models.Next();
            foreach (Level level in Enum.GetValues<Level>())
            {
                Program program = Planner.Plan(graph, level, 1 + (i % 5), HardwareProfiles.Default(level));
                Assert.All(program.Calls.SelectMany(call => call.Kernels), kernel =>
                {
                    Assert.Equal(level, kernel.Level);
                    Assert.InRange(MethodBudget.VectorDefinitions(kernel), 2, MethodBudget.MaxVectorDefinitions);
                });
                Assert.All(program.Calls, call => Assert.InRange(call.Cost.Picoseconds, 1, long.MaxValue));
            }
        }
    }
}
