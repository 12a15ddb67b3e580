using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>
/// The steps along a row of outputs: each reads as many columns as the stride and may begin one output and end the oldest. An output's
/// age is the number of steps since it began; its sum is the local of its number modulo <see cref="Sums"/>.
/// </summary>
internal sealed class DepthwiseRowSteps(DepthwiseRowSpec kernel)
{
    private readonly Dialect _dialect = Dialect.Of(kernel.Level, kernel.Lanes);
    private readonly TileRows _rows = new(lines: 1, kernel.Height, new TileStride("runBytes", "twoRuns"), default);

    /// <summary>Outputs that one column may lie in.</summary>
    public int Sums => (kernel.Width + kernel.Stride - 1) / kernel.Stride;

    /// <summary>Declares what stays in registers, and a local for the input.</summary>
    public void Declare(SourceWriter writer)
    {
        _rows.Declare(writer);
        for (int tap = 0; tap < kernel.Height * kernel.Width; tap++)
            writer.Line($"{_dialect.Vector} w{tap} = {_dialect.Load(KernelWriter.At("w", tap * _dialect.Lanes))};");
        writer.Line($"{_dialect.Vector} bias = {_dialect.Load("b")};");
        writer.Line($"{_dialect.Vector} {string.Join(", ", Enumerable.Range(0, kernel.Partial ? 1 : Sums).Select(Sum))};");
        writer.Line($"{_dialect.Vector} v;");
    }

    /// <summary>A step that adds its columns to outputs of some ages, and stores the one that ends.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="number">The number of the output that begins in this step, if age 0 is among them.</param>
    /// <param name="youngest">The least age.</param>
    /// <param name="oldest">The greatest age; the output of age <see cref="Sums"/> - 1 ends.</param>
    public void Emit(SourceWriter writer, int number, int youngest, int oldest)
    {
        int[] ages = [.. Enumerable.Range(youngest, oldest - youngest + 1)];
        for (int column = 0; column < kernel.Stride; column++)
        {
            EmitColumn(writer, [.. ages
                .Select(age => (Sum((number - age) % Sums), (age * kernel.Stride) + column))
                .Where(product => product.Item2 < kernel.Width)]);
        }

        if (oldest == Sums - 1)
            Store(writer, Sum((number - oldest) % Sums));
    }

    /// <summary>A whole output, from all of its columns.</summary>
    public void EmitOne(SourceWriter writer)
    {
        for (int column = 0; column < kernel.Width; column++)
            EmitColumn(writer, [(Sum(0), column)]);
        _rows.Skip(writer, "nextPixel");
        Store(writer, Sum(0));
    }

    /// <summary>Gives every sum the name that it has one step before.</summary>
    public void Rename(SourceWriter writer)
    {
        for (int sum = 1; sum < Sums; sum++)
            writer.Line($"{Sum(sum - 1)} = {Sum(sum)};");
    }

    /// <summary>Adds the products of a column with taps of its rows; the first product of an output is added to the bias.</summary>
    private void EmitColumn(SourceWriter writer, IReadOnlyList<(string Sum, int Tap)> products)
    {
        for (int row = 0; row < kernel.Height && products.Count > 0; row++)
        {
            writer.Line($"v = {KernelWriter.Load(_dialect, kernel.Partial, _rows.At(row))};");
            foreach ((string sum, int tap) in products)
            {
                string addend = tap == 0 && row == 0 ? "bias" : sum;
                writer.Line($"{sum} = {_dialect.MultiplyAdd("v", $"w{(row * kernel.Width) + tap}", addend)};");
            }
        }

        _rows.Skip(writer, "columnBytes");
    }

    private void Store(SourceWriter writer, string sum)
    {
        KernelWriter.Store(writer, _dialect, kernel.Activation, kernel.Partial, "y", sum);
        writer.Line("y += outputPixel;");
    }

    private static string Sum(int number) => $"s{number}";
}
