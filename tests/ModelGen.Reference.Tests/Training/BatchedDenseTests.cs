using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;
using ModelGen.Reference.Operations;
using ModelGen.Reference.Training;

namespace ModelGen.Reference.Tests.Training;

public class BatchedDenseTests
{
    [Fact]
    public void EqualsTheReferenceToTheBitForEverySize()
    {
        var random = new SeededRandom(11);
        int[] sizes = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 33, 40];
        for (int round = 0; round < 120; round++)
        {
            int samples = sizes[random.Next(sizes.Length)];
            Graph graph = new TestGraph().Input(sizes[random.Next(sizes.Length)])
                .Dense(sizes[random.Next(sizes.Length)], random.Next(2) == 0)
                .Activation(ActivationKind.Tanh)
                .Dense(sizes[random.Next(sizes.Length)], random.Next(2) == 0).Build();
            ParameterSet parameters = RandomValues.Parameters(random, graph);
            double[][] inputs = RandomValues.Inputs(random, graph, samples);
            double[] outputGradient = RandomValues.Gaussians(random, samples * graph.Nodes[3].Type.Shape.Count);

            var plain = new ReferenceExecutor(graph);
            Activations expected = plain.Forward(parameters, inputs);
            Gradients expectedGradients = plain.Backward(parameters, expected, [outputGradient]);
            var batched = new ReferenceExecutor(graph, OperationTable.Default.With<DenseOperation>(new BatchedDense()));
            Activations actual = batched.Forward(parameters, inputs);
            Gradients gradients = batched.Backward(parameters, actual, [outputGradient]);

            Assert.Equal(expected.Outputs[0], actual.Outputs[0]);
            Assert.Equal(expectedGradients.Inputs[0], gradients.Inputs[0]);
            foreach (string name in parameters.Names)
                Assert.Equal(expectedGradients.Parameters[name], gradients.Parameters[name]);
            Assert.Equal(
                expectedGradients.Parameters[parameters.Names[0]],
                batched.BackwardToParameters(parameters, actual, [outputGradient])[parameters.Names[0]]);
        }
    }

    [Fact]
    public void AMatrixThatIsTooSmallIsRefused() =>
        Assert.Throws<ArgumentException>(() => MatrixProduct.Add(4, 4, 4, new double[15], 4, 1, new double[16], new double[16]));
}
