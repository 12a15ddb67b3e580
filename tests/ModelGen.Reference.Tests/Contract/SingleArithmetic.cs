namespace ModelGen.Reference.Tests.Contract;

/// <summary>
/// Sums in 32-bit arithmetic in one of the many ways in which a kernel may: any order of the terms, any number of partial sums, fused or
/// not. Elementary functions are off by about as much as they may be.
/// </summary>
internal sealed class SingleArithmetic(SeededRandom random)
{
    public bool Coin => random.Next(2) == 0;

    /// <summary>The sum of the products, and of the bias first or last.</summary>
    public float Sum(ReadOnlySpan<float> w, ReadOnlySpan<float> x, float bias)
    {
        float[] partial = new float[1 + random.Next(16)];
        bool fused = Coin, first = Coin;
        if (first)
            partial[0] = bias;
        int[] order = Enumerable.Range(0, x.Length).ToArray();
        random.Shuffle(order.AsSpan());
        for (int i = 0; i < order.Length; i++)
        {
            int input = order[i];
            ref float sum = ref partial[i % partial.Length];
            sum = fused ? MathF.FusedMultiplyAdd(w[input], x[input], sum) : sum + (w[input] * x[input]);
        }

        float total = 0;
        foreach (float sum in partial)
            total += sum;
        return first ? total : total + bias;
    }

    public float Sum(ReadOnlySpan<float> x)
    {
        float[] ones = new float[x.Length];
        Array.Fill(ones, 1);
        return Sum(ones, x, 0);
    }

    /// <summary>a * b + c.</summary>
    public float MultiplyAdd(float a, float b, float c) => Coin ? MathF.FusedMultiplyAdd(a, b, c) : (a * b) + c;

    public float Quotient(float a, float b) => Coin ? a / b : a * (1 / b);

    public float Exp(float x) => (float)(Math.Exp(x) * (1 + random.NextDouble(-2.4e-7, 2.4e-7)));

    public float Log(float x) => (float)(Math.Log(x) * (1 + random.NextDouble(-2.4e-7, 2.4e-7)));
}
