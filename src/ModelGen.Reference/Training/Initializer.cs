using System;
using System.Linq;
using ModelGen.Core.Graphs;

namespace ModelGen.Reference.Training;

/// <summary>The parameters before the first step.</summary>
internal static class Initializer
{
    // Set apart from the streams of the epochs, which count from 0.
    private const int Stream = -1;

    public static ParameterSet Start(Graph graph, Initialization initialization, ulong seed)
    {
        ParameterSet parameters = ParameterSet.Zeros(graph);
        int index = 0;
        foreach (Parameter parameter in graph.Parameters)
        {
            // A stream per parameter: adding a layer leaves the others' weights as they are.
            SeededRandom random = SeededRandom.For(seed, Stream, index++);
            double[] values = parameters[parameter.Name];
            if (parameter.Role is ParameterRole.Scale or ParameterRole.Variance)
                Array.Fill(values, 1);
            if (parameter.Role != ParameterRole.Weight)
                continue;

            // [outputs, inputs of a group, kernel]: an output meets the inputs of its group at every tap, and an input the outputs of its.
            double inputs = (double)parameter.Shape.Count / parameter.Shape.Dimensions[0];
            double outputs = (double)parameter.Shape.Count / parameter.Shape.Dimensions[1] / Groups(graph, parameter);
            for (int i = 0; i < values.Length; i++)
                values[i] = Draw(initialization, random, inputs, outputs);
        }

        return parameters;
    }

    private static int Groups(Graph graph, Parameter weight) =>
        graph.Nodes.First(node => node.Parameters.Contains(weight)).Operation is ConvOperation convolution ? convolution.Groups : 1;

    private static double Draw(Initialization initialization, SeededRandom random, double inputs, double outputs)
    {
        switch (initialization)
        {
            case Initialization.He:
                return random.NextGaussian() * Math.Sqrt(2 / inputs);
            case Initialization.Glorot:
                double limit = Math.Sqrt(6 / (inputs + outputs));
                return random.NextDouble(-limit, limit);
            default:
                throw new ArgumentOutOfRangeException(nameof(initialization), initialization, "There is no such initialisation.");
        }
    }
}
