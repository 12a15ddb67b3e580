using System;
using System.Runtime.CompilerServices;

namespace ModelGen.Runtime;

/// <summary>
/// One row of a weight matrix and its bias with the normalisations before and behind folded in, computed in double and rounded once.
/// Both ways; the inputs keep the file's order.
/// </summary>
internal sealed class RowLayout
{
    private readonly string _weight;
    private readonly double[]? _scale;
    private readonly double[]? _constant;
    private readonly ChannelAffine? _behind;

    /// <param name="weight">The weight's name, for messages.</param>
    /// <param name="order">The order of the inputs in the file.</param>
    /// <param name="before">The normalisation of the inputs, whose channels are innermost when packed and divide them, or null.</param>
    /// <param name="behind">The normalisation of the outputs, one channel each, or null.</param>
    public RowLayout(string weight, InputOrder order, ChannelAffine? before, ChannelAffine? behind)
    {
        _weight = weight;
        _behind = behind;
        if (before is null)
            return;
        // w ((x - mean) scale + shift) = (w scale) x + w constant.
        _scale = new double[order.Inputs];
        _constant = new double[order.Inputs];
        for (int k = 0; k < order.Inputs; k++)
        {
            int channel = order.Packed(k) % before.Scale.Length;
            (_scale[k], _constant[k]) = (before.Scale[channel], before.Apply(0, channel));
        }
    }

    public static ParameterFileException Overflow(string tensor, int output, string what)
        => new($"{MessageText.Quote(tensor)}: expected values that stay finite when normalisation is folded in, " +
            $"but the {what} of output {output} does not.");

    /// <summary>The row that is packed; returns what the normalisation of the inputs adds to the bias in the file.</summary>
    public double Apply(ReadOnlySpan<float> file, Span<float> row, int output)
    {
        file.CopyTo(row);
        double constant = 0;
        if (_scale is not null)
            constant = Fold(row, _behind is null ? 1 : _behind.Scale[output]);
        else if (_behind is not null)
            Multiply(row, _behind.Scale[output]);
        return FloatConversion.FirstNonFinite(row) < 0 ? constant : throw Overflow(_weight, output, "weight");
    }

    /// <summary>The packed bias.</summary>
    /// <param name="bias">The file's bias and what <see cref="Apply"/> adds to it.</param>
    /// <param name="output">Which output.</param>
    public float Bias(double bias, int output) => (float)(_behind is null ? bias : _behind.Apply(bias, output));

    /// <summary>Makes a packed row the file's again; returns what the normalisation of the inputs has added to the bias in the file.</summary>
    public double Invert(Span<float> row, int output)
    {
        double constant = 0, factor = _behind is null ? 1 : _behind.Scale[output];
        for (int k = 0; k < row.Length; k++)
        {
            double scale = _scale is null ? factor : _scale[k] * factor;
            row[k] = scale == 0 ? 0 : (float)(row[k] / scale);
            if (_constant is not null)
                constant += row[k] * _constant[k];
        }
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
}
