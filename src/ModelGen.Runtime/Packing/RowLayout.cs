using System;
using System.Runtime.CompilerServices;

namespace ModelGen.Runtime;

/// <summary>
/// One row of a weight matrix, from the file's form to the one that is packed: inputs permuted from channel, row, column to row,
/// column, channel order, and the normalisation of the input folded in. Both ways.
/// </summary>
internal sealed class RowLayout
{
    private readonly string _weight;
    private readonly int _channels;
    private readonly bool _folded;
    private readonly double[] _mean;
    private readonly double[] _std;
    private readonly float[] _permuted;

    /// <param name="weight">The weight's name, for messages.</param>
    /// <param name="inputs">Elements per row.</param>
    /// <param name="channels">Channels if they are outermost in the file, else 1.</param>
    /// <param name="folded">The normalisation, or null.</param>
    public RowLayout(string weight, int inputs, int channels, InputNormalization? folded)
    {
        _weight = weight;
        _channels = channels;
        _folded = folded is not null;
        _mean = new double[_folded ? inputs : 0];
        _std = new double[_folded ? inputs : 0];
        for (int k = 0; k < _mean.Length; k++)
            (_mean[k], _std[k]) = (folded!.Mean(k), folded.Std(k));
        // Outermost and innermost channels are the same thing if either extent is 1.
        IsPermuted = channels > 1 && channels < inputs;
        _permuted = IsPermuted ? new float[inputs] : [];
    }

    private bool IsPermuted { get; }

    public static ParameterFileException Overflow(string tensor, int output, string what)
        => new($"{MessageText.Quote(tensor)}: expected values that stay finite when the input's normalisation is folded in, " +
            $"but the {what} of output {output} does not.");

    /// <summary>File form to packed form; returns what the normalisation takes off the bias: sum(w * mean / std).</summary>
    public double Apply(ReadOnlySpan<float> file, Span<float> row, int output)
    {
        if (!IsPermuted)
            file.CopyTo(row);
        else
            Transpose(file, row, _channels, file.Length / _channels);
        if (!_folded)
            return 0;
        double shift = Fold(row);
        return FloatConversion.FirstNonFinite(row) < 0 ? shift : throw Overflow(_weight, output, "weight");
    }

    /// <summary>Packed form to file form; returns what the normalisation took off the bias.</summary>
    public double Invert(ReadOnlySpan<float> row, Span<float> file)
    {
        double shift = 0;
        Span<float> plain = IsPermuted ? _permuted : file;
        for (int k = 0; k < row.Length; k++)
        {
            plain[k] = _folded ? (float)(row[k] * _std[k]) : row[k];
            if (_folded)
                shift += row[k] * _mean[k];
        }
        if (IsPermuted)
            Transpose(_permuted, file, file.Length / _channels, _channels);
        return shift;
    }

    /// <summary>Divides by the standard deviations and returns the sum of the quotients times the means.</summary>
    // Runs a few times per process: must not spend them in unoptimised code.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Fold(Span<float> row)
    {
        ReadOnlySpan<double> mean = _mean, std = _std;
        double shift = 0;
        for (int k = 0; k < row.Length; k++)
        {
            double scaled = row[k] / std[k];
            shift += scaled * mean[k];
            row[k] = (float)scaled;
        }
        return shift;
    }

    /// <summary>[rows, columns] to [columns, rows].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Transpose(ReadOnlySpan<float> source, Span<float> target, int rows, int columns)
    {
        for (int r = 0; r < rows; r++)
        {
            ReadOnlySpan<float> line = source.Slice(r * columns, columns);
            for (int c = 0; c < line.Length; c++)
                target[c * rows + r] = line[c];
        }
    }
}
