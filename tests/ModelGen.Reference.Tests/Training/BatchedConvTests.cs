using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;
using ModelGen.Reference.Operations;
using ModelGen.Reference.Training;

namespace ModelGen.Reference.Tests.Training;

public class BatchedConvTests
{
    [Fact]
    public void IsTheReferenceUpToTheOrderOfItsSums()
    {
        var random = new SeededRandom(31);
        for (int round = 0; round < 150; round++)
        {
            TestGraph draft = new TestGraph().Input(1 + random.Next(7), 1 + random.Next(7), 1 + random.Next(6));
            RandomImages.AppendConv(draft, random);
            RandomImages.AppendConv(draft.Activation(ActivationKind.Tanh), random);
            Graph graph = draft.Build();
            int samples = 1 + random.Next(5);
            ParameterSet parameters = RandomValues.Parameters(random, graph);
            double[][] inputs = RandomValues.Inputs(random, graph, samples);
            double[] outputGradient = RandomValues.Gaussians(random, samples * graph.Nodes[^1].Type.Shape.Count);

            var plain = new ReferenceExecutor(graph);
            Activations expected = plain.Forward(parameters, inputs);
            Gradients expectedGradients = plain.Backward(parameters, expected, [outputGradient]);
            var batched = new ReferenceExecutor(graph, OperationTable.Default.With<ConvOperation>(new BatchedConv()));
            Activations actual = batched.Forward(parameters, inputs);
            Gradients gradients = batched.Backward(parameters, actual, [outputGradient]);

            AssertClose(expected.Outputs[0], actual.Outputs[0]);
            AssertClose(expectedGradients.Inputs[0], gradients.Inputs[0]);
            ParameterSet trained = batched.BackwardToParameters(parameters, actual, [outputGradient]);
            foreach (string name in parameters.Names)
            {
                AssertClose(expectedGradients.Parameters[name], gradients.Parameters[name]);
                Assert.Equal(gradients.Parameters[name], trained[name]);
            }
        }
    }

    private static void AssertClose(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-11 * (1 + Math.Abs(expected[i])));
    }
}
