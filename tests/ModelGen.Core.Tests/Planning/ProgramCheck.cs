using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;

namespace ModelGen.Core.Tests.Planning;

/// <summary>Compares an interpreted program with the graph that it was planned for.</summary>
internal static class ProgramCheck
{
    /// <summary>Whether the program gives the graph's outputs for random inputs.</summary>
    public static void Computes(Graph graph, Program program, Random random)
    {
        double[][] inputs = [.. graph.Inputs.Select(input => Enumerable
            .Range(0, program.Batch * (int)graph.Nodes[input].Type.Shape.Count)
            .Select(_ => (2 * random.NextDouble()) - 1)
            .ToArray())];
        double[][] outputs = [.. graph.Outputs.Select(output => new double[program.Batch * graph.Nodes[output.Node].Type.Shape.Count])];
        ProgramInterpreter.Run(program, inputs, outputs);
        for (int sample = 0; sample < program.Batch; sample++)
        {
            double[] Of(double[] batch) => batch.Chunk(batch.Length / program.Batch).ElementAt(sample);
            double[][] expected = GraphInterpreter.Run(graph, [.. inputs.Select(Of)]);
            for (int output = 0; output < outputs.Length; output++)
            {
                double[] actual = Of(outputs[output]);
                Assert.All(expected[output], (value, i) => Assert.True(
                    Math.Abs(value - actual[i]) <= 1e-9 * Math.Max(1, Math.Abs(value)),
                    $"{graph.Outputs[output].Layer}[{sample}, {i}] = {actual[i]}, not {value}, in {string.Join("; ", graph.Nodes)}"));
            }
        }
    }
}
