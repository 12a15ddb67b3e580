using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Reference.Tests;

/// <summary>Graphs with several inputs, branches and outputs, made of every operation that 32-bit numbers go through.</summary>
internal static class RandomGraphs
{
    public static Graph Next(SeededRandom random, ActivationKind[] kinds, double epsilon)
    {
        var graph = new TestGraph();
        int[] shape = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => 1 + random.Next(4))];
        graph.Input(shape);
        if (random.Next(2) == 0)
            graph.Input([.. shape[..^1], 1 + random.Next(4)]);
        if (random.Next(3) == 0)
            graph.Input(shape[^1]);
        var read = new HashSet<int>();
        for (int count = 2 + random.Next(7); count > 0; count--)
        {
            int a = random.Next(3) == 0 ? random.Next(graph.Last + 1) : graph.Last;
            foreach (int operand in Append(graph, random, a, kinds, epsilon))
                read.Add(operand);
        }

        return graph.Build(read);
    }

    /// <summary>Appends an operation; returns what it reads.</summary>
    private static int[] Append(TestGraph graph, SeededRandom random, int a, ActivationKind[] kinds, double epsilon)
    {
        Shape shape = graph.ShapeOf(a);
        int[] nodes = [.. Enumerable.Range(0, graph.Last + 1)];
        switch (random.Next(10))
        {
            case 0:
                graph.Activation(kinds[random.Next(kinds.Length)], 0.2, a);
                return [a];
            case 1 or 2:
                graph.BatchNorm(epsilon, from: a);
                return [a];
            case 3:
                graph.LayerNorm(epsilon, from: a);
                return [a];
            case 4:
                graph.Softmax(random.Next(2) == 0, a);
                return [a];
            case 5:
                int addend = Pick(random, [.. nodes.Where(node => graph.ShapeOf(node) == shape)]);
                graph.Add(a, addend);
                return [a, addend];
            case 6:
                int factor = Pick(random, [.. nodes.Where(node => graph.ShapeOf(node) == shape || graph.ShapeOf(node) == Shape.Of(shape.Channels))]);
                graph.Multiply(a, factor);
                return [a, factor];
            case 7:
                int[] fitting = [.. nodes.Where(node => Outer(graph.ShapeOf(node)).SequenceEqual(Outer(shape)))];
                int[] parts = [a, .. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Pick(random, fitting))];
                graph.Concat(parts);
                return parts;
            default:
                if (shape.Rank > 1)
                    graph.Flatten(a);
                int source = shape.Rank > 1 ? graph.Last : a;
                graph.Dense(1 + random.Next(6), random.Next(3) > 0, from: source);
                return [a, source];
        }
    }

    private static IEnumerable<int> Outer(Shape shape) => shape.Dimensions.Take(shape.Rank - 1);

    private static int Pick(SeededRandom random, int[] choices) => choices[random.Next(choices.Length)];
}
