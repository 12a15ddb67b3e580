using ModelGen.Core.Graphs;

namespace ModelGen.Reference.Tests;

internal static class RandomValues
{
    public static double[] Gaussians(SeededRandom random, long count, double scale = 1)
    {
        double[] values = new double[count];
        for (int i = 0; i < values.Length; i++)
            values[i] = (float)(scale * random.NextGaussian());
        return values;
    }

    public static double[][] Inputs(SeededRandom random, Graph graph, int samples = 1) =>
        graph.Inputs.Select(node => Gaussians(random, samples * graph.Nodes[node].Type.Shape.Count)).ToArray();

    public static ParameterSet Parameters(SeededRandom random, Graph graph)
    {
        ParameterSet parameters = ParameterSet.Zeros(graph);
        foreach (Parameter parameter in graph.Parameters)
        {
            double[] values = Gaussians(random, parameter.Shape.Count, 0.5);
            if (parameter.Role == ParameterRole.Variance)
                values = Array.ConvertAll(values, _ => (double)(float)random.NextDouble(0.5, 1.5));
            else if (parameter.Role == ParameterRole.Scale)
                values = Array.ConvertAll(values, value => (double)(float)(1 + value));
            parameters[parameter.Name] = values;
        }

        return parameters;
    }
}
