using System.Collections.Generic;
using System.Threading;

namespace ModelGen.Core.Graphs.Checks;

/// <summary>Finds circles among layers that read each other.</summary>
internal sealed class Cycles
{
    private readonly int[][] _inputs;
    private readonly CancellationToken _cancellation;

    public Cycles(int[][] inputs, CancellationToken cancellation)
    {
        _inputs = inputs;
        _cancellation = cancellation;
    }

    /// <summary>The shortest circle that begins with a layer reading the given one.</summary>
    /// <returns>The layers, the first one again at the end; null if there is no circle.</returns>
    public int[]? Path(int layer, int source)
    {
        // Breadth first and without recursion: a text may hold any number of layers.
        var reader = new Dictionary<int, int> { [source] = layer };
        var queue = new Queue<int>();
        queue.Enqueue(source);
        while (queue.Count > 0)
        {
            _cancellation.ThrowIfCancellationRequested();
            int current = queue.Dequeue();
            if (current == layer)
                return Unwind(reader, layer);
            foreach (int input in _inputs[current])
            {
                if (!reader.ContainsKey(input))
                {
                    reader.Add(input, current);
                    queue.Enqueue(input);
                }
            }
        }

        return null;
    }

    private static int[] Unwind(Dictionary<int, int> reader, int layer)
    {
        var path = new List<int> { layer };
        int current = layer;
        do
        {
            current = reader[current];
            path.Add(current);
        }
        while (current != layer);
        path.Reverse();
        return path.ToArray();
    }
}
