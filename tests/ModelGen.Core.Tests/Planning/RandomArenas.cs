using ModelGen.Core.Common;
using ModelGen.Core.Planning;

namespace ModelGen.Core.Tests.Planning;

/// <summary>Lifetimes of the values of random networks: chains, branches that join again, skip connections, and pure noise.</summary>
internal static class RandomArenas
{
    public static EquatableArray<Lifetime> Graph(Random random, int tensors) => random.Next(4) switch
    {
        0 => FromReaders(random, tensors, (_, _) => []),
        1 => FromReaders(random, tensors, (r, step) => r.Next(3) == 0 ? [r.Next(step)] : []),
        2 => FromReaders(random, tensors, (r, step) => [r.Next(Math.Max(0, step - 8), step), r.Next(Math.Max(0, step - 3), step)]),
        _ => Noise(random, tensors),
    };

    /// <summary>Step i writes value i and reads value i - 1 and the given ones.</summary>
    private static EquatableArray<Lifetime> FromReaders(Random random, int tensors, Func<Random, int, int[]> read)
    {
        int[] last = Enumerable.Range(0, tensors).ToArray();
        for (int step = 1; step < tensors; step++)
        {
            foreach (int source in read(random, step).Append(step - 1))
                last[source] = step;
        }

        return Enumerable.Range(0, tensors).Select(i => new Lifetime(Size(random), i, last[i])).ToEquatableArray();
    }

    private static EquatableArray<Lifetime> Noise(Random random, int tensors) => Enumerable.Range(0, tensors)
        .Select(_ => (First: random.Next(tensors), Length: random.Next(1 + (tensors / 2))))
        .Select(life => new Lifetime(Size(random), life.First, life.First + life.Length))
        .ToEquatableArray();

    /// <summary>Layer widths as networks have them: powers of two, their multiples, and odd ones.</summary>
    private static long Size(Random random) => random.Next(3) switch
    {
        0 => 64L << random.Next(8),
        1 => 64L * random.Next(1, 200),
        _ => random.Next(1, 20_000),
    };
}
