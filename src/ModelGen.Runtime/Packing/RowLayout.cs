using System;
using System.Runtime.CompilerServices;

namespace ModelGen.Runtime;

/// <summary>
/// One row of a weight matrix and its bias, from the file's form to the one that is packed: inputs permuted from channel, row, column
/// to row, column, channel order, and the normalisations before and behind folded in. Both ways.
/// </summary>
internal sealed class RowLayout
{
    private readonly string _weight;
    private readonly int _channels;
    private readonly double[]? _scale;
    private readonly double[]? _constant;
    private readonly ChannelAffine? _behind;
    private readonly float[] _permuted;

    /// <param name="weight">The weight's name, for messages.</param>
    /// <param name="inputs">Elements per row.</param>
    /// <param name="channels">Channels if they are outermost in the file, else 1.</param>
    /// <param name="before">The normalisation of the inputs, whose channels divide them, or null.</param>
    /// <param name="behind">The normalisation of the outputs, one channel each, or null.</param>
    public RowLayout(string weight, int inputs, int channels, ChannelAffine? before, ChannelAffine? behind)
    {
        _weight = weight;
        _channels = channels;
        _behind = behind;
        if (before is not null)
        {
            // w ((x - mean) scale + shift) = (w scale) x + w constant.
            _scale = new double[inputs];
            _constant = new double[inputs];
            for (int k = 0, c = 0; k < inputs; k++)
            {
                (_scale[k], _constant[k]) = (before.Scale[c], before.Apply(0, c));
                if (++c == before.Scale.Length)
                    c = 0;
            }
        }
        // Outermost and innermost channels are the same thing if either extent is 1.
        IsPermuted = channels > 1 && channels < inputs;
        _permuted = IsPermuted ? new float[inputs] : [];
    }

    private bool IsPermuted { get; }

    public static ParameterFileException Overflow(string tensor, int output, string what)
        => new($"{MessageText.Quote(tensor)}: expected values that stay finite when normalisation is folded in, " +
            $"but the {what} of output {output} does not.");

    /// <summary>File form to packed form; returns what the normalisation of the inputs adds to the bias in the file.</summary>
    public double Apply(ReadOnlySpan<float> file, Span<float> row, int output)
    {
        if (!IsPermuted)
            file.CopyTo(row);
        else
            Transpose(file, row, _channels, file.Length / _channels);
        double constant = 0;
        if (_scale is not null)
            constant = Fold(row, _behind is null ? 1 : _behind.Scale[output]);
        else if (_behind is not null)
            Multiply(row, _behind.Scale[output]);
        else
            return 0;
        return FloatConversion.FirstNonFinite(row) < 0 ? constant : throw Overflow(_weight, output, "weight");
    }

    /// <summary>The packed bias.</summary>
    /// <param name="bias">The file's bias and what <see cref="Apply"/> adds to it.</param>
    /// <param name="output">Which output.</param>
    public float Bias(double bias, int output) => (float)(_behind is null ? bias : _behind.Apply(bias, output));

    /// <summary>Packed form to file form; returns what the normalisation of the inputs has added to the bias in the file.</summary>
    public double Invert(ReadOnlySpan<float> row, Span<float> file, int output)
    {
        double constant = 0, factor = _behind is null ? 1 : _behind.Scale[output];
        Span<float> plain = IsPermuted ? _permuted : file;
        for (int k = 0; k < row.Length; k++)
        {
            double scale = _scale is null ? factor : _scale[k] * factor;
            plain[k] = scale == 0 ? 0 : (float)(row[k] / scale);
            if (_constant is not null)
                constant += plain[k] * _constant[k];
        }
        if (IsPermuted)
            Transpose(_permuted, file, file.Length / _channels, _channels);
        return constant;
    }

    /// <summary>The file's bias and what the normalisation of the inputs has added to it.</summary>
    public double InvertBias(float bias, int output) => _behind is null ? bias : _behind.Invert(bias, output);

    /// <summary>Multiplies by the scales and the factor; returns the sum of the weights times the constants.</summary>
    // Runs a few times per process: must not spend them in unoptimised code.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Fold(Span<float> row, double factor)
    {
        ReadOnlySpan<double> scale = _scale, constant = _constant;
        double sum = 0;
        for (int k = 0; k < row.Length; k++)
        {
            double w = row[k];
            sum += w * constant[k];
            row[k] = (float)(w * scale[k] * factor);
        }
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Multiply(Span<float> row, double factor)
    {
        for (int k = 0; k < row.Length; k++)
            row[k] = (float)(row[k] * factor);
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
