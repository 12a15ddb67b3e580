namespace ModelGen.Benchmarks.Generation;

/// <summary>Times in milliseconds.</summary>
/// <param name="Median">Half are shorter.</param>
/// <param name="P95">95 of 100 are shorter.</param>
internal readonly record struct Spread(double Median, double P95)
{
    public static Spread Of(IEnumerable<double> times)
    {
        double[] sorted = [.. times.Order()];
        return new Spread(sorted[sorted.Length / 2], sorted[sorted.Length * 95 / 100]);
    }
}
