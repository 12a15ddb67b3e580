using System;
using System.Collections.Generic;

namespace ModelGen.Runtime;

/// <summary>
/// Packs <c>weight</c> [outputs, inputs] into panels [inputs][width], one after another in the order of the runs, and <c>bias</c>
/// [outputs] into one group of <c>width</c> numbers per panel. Panels may overlap (their shared columns are stored twice,
/// equally); columns beyond the last output are 0. A convolution's rows, channel, row, column in the file, are packed row, column,
/// channel. Normalisations may be folded in, computed in double and rounded once. With (x - mean) * scale + shift before the layer,
/// w' = w * scale and b' = b + sum(w * (shift - mean * scale)); behind it, w' = w * scale and b' = (b - mean) * scale + shift.
/// </summary>
public sealed unsafe class PanelPacking : PackingStep
{
    private readonly string _weight;
    private readonly string? _bias;
    private readonly int _outputs;
    private readonly int _inputs;
    private readonly PanelRun[] _runs;
    private readonly long _weightOffset;
    private readonly long _biasOffset;
    private readonly InputOrder _order;
    private readonly InputOrder _channelsFirst;
    private readonly InputNormalization? _folded;
    private readonly BatchNormTensors? _foldedNorm;
    private readonly BatchNormTensors? _norm;

    /// <summary>Creates the step. Called by generated code.</summary>
    /// <param name="weight">The weight's canonical name.</param>
    /// <param name="bias">The bias's canonical name, or null for 0.</param>
    /// <param name="outputs">Rows of the weight, at least 1.</param>
    /// <param name="inputs">Columns of the weight, at least 1.</param>
    /// <param name="runs">The panels; together they hold every output.</param>
    /// <param name="weightOffset">Where the panels begin in the packed parameters, in bytes.</param>
    /// <param name="biasOffset">Where the biases begin, in bytes.</param>
    /// <param name="flattened">The shape that was flattened before this layer (rows, columns, channels), or null for a vector.</param>
    /// <param name="folded">A declared normalisation of the input that goes into weight and bias, or null.</param>
    /// <param name="foldedNorm">A batch normalisation of the input that goes into weight and bias, or null.</param>
    /// <param name="norm">A batch normalisation of the output that goes into weight and bias, or null.</param>
    /// <param name="window">
    /// A convolution's kernel (height, width, channels), whose rows lie in the file in channel, row, column order whatever the order of
    /// flattened inputs; null for other matrices.
    /// </param>
    /// <exception cref="ArgumentException">The numbers do not agree or are out of range.</exception>
    public PanelPacking(
        string weight,
        string? bias,
        int outputs,
        int inputs,
        PanelRun[] runs,
        long weightOffset,
        long biasOffset,
        int[]? flattened = null,
        InputNormalization? folded = null,
        BatchNormTensors? foldedNorm = null,
        BatchNormTensors? norm = null,
        int[]? window = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(outputs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(weightOffset);
        ArgumentOutOfRangeException.ThrowIfNegative(biasOffset);
        if ((long)outputs * inputs > Array.MaxLength)
            throw TooLarge(weight, outputs, inputs);
        if (flattened is not null && ShapeText.Count(flattened) != inputs)
            throw WrongFlattening(weight, flattened, inputs);
        if (window is not null && (window.Length != 3 || ShapeText.Count(window) != inputs))
            throw WrongWindow(weight, window, inputs);
        if (flattened is not null && window is not null)
            throw new ArgumentException($"{weight}: a convolution does not read a flattened image.", nameof(window));
        if (folded is not null && foldedNorm is not null)
            throw new ArgumentException($"{weight}: two normalisations of the input.", nameof(foldedNorm));
        int channels = folded?.Channels ?? foldedNorm?.Channels ?? 1;
        int period = window is null ? inputs : window[^1];
        if (period % channels != 0)
            throw WrongChannels(weight, "inputs", period, channels);
        if (norm is not null && norm.Channels != outputs)
            throw WrongChannels(weight, "outputs", outputs, norm.Channels);
        PanelCoverage.Check(weight, outputs, runs);
        _weight = weight;
        _bias = bias;
        _outputs = outputs;
        _inputs = inputs;
        _runs = (PanelRun[])runs.Clone();
        _weightOffset = weightOffset;
        _biasOffset = biasOffset;
        _order = new InputOrder(inputs, window is null ? 1 : window[^1]);
        _channelsFirst = flattened is { Length: > 1 } ? new InputOrder(inputs, flattened[^1]) : _order;
        _folded = folded;
        _foldedNorm = foldedNorm;
        _norm = norm;
    }

    /// <inheritdoc />
    public override long End
    {
        get
        {
            long columns = PanelCoverage.Columns(_runs);
            return Math.Max(_weightOffset + 4 * columns * _inputs, _biasOffset + 4 * columns);
        }
    }

    /// <inheritdoc />
    public override void Pack(IParameterSource parameters, FlattenOrder order, byte* packed)
    {
        ReadOnlySpan<float> weight = parameters.Values(_weight, _outputs * _inputs);
        ReadOnlySpan<float> bias = _bias is null ? default : parameters.Values(_bias, _outputs);
        InputOrder inputs = Order(order);
        RowLayout? layout = IsFolded ? Layout(inputs, parameters) : null;
        float* panel = (float*)(packed + _weightOffset);
        float* panelBias = (float*)(packed + _biasOffset);
        double[] constant = new double[PanelCoverage.WidestPanel(_runs)];
        float[]? rows = layout is null ? null : new float[constant.Length * _inputs];
        foreach (PanelRun run in _runs)
        {
            for (int p = 0; p < run.Count; p++)
            {
                int first = run.FirstColumn + p * run.Width;
                int valid = Math.Clamp(_outputs - first, 0, run.Width);
                ReadOnlySpan<float> source = valid == 0 ? default : weight.Slice(first * _inputs, valid * _inputs);
                if (layout is not null)
                    source = LayOut(layout, source, rows, constant, first);
                fixed (float* from = source)
                    PanelTransposition.ToPanel(from, valid, inputs, run.Width, panel);
                for (int lane = 0; lane < run.Width; lane++)
                {
                    float b = lane < valid && _bias is not null ? bias[first + lane] : 0;
                    panelBias[lane] = lane < valid && layout is not null ? layout.Bias(b + constant[lane], first + lane) : b;
                    if (!float.IsFinite(panelBias[lane]))
                        throw RowLayout.Overflow(_bias ?? _weight, first + lane, "bias");
                }
                panel += (long)run.Width * _inputs;
                panelBias += run.Width;
            }
        }
    }

    /// <inheritdoc />
    public override void Unpack(byte* packed, FlattenOrder order, IDictionary<string, float[]> parameters)
    {
        float[] weight = new float[_outputs * _inputs];
        float[] bias = new float[_outputs];
        InputOrder inputs = Order(order);
        RowLayout layout = Layout(inputs, new ParameterArrays(parameters));
        float* panel = (float*)(packed + _weightOffset);
        float* panelBias = (float*)(packed + _biasOffset);
        foreach (PanelRun run in _runs)
        {
            for (int p = 0; p < run.Count; p++)
            {
                int first = run.FirstColumn + p * run.Width;
                for (int lane = 0; lane < run.Width && first + lane < _outputs; lane++)
                {
                    int column = first + lane;
                    Span<float> row = weight.AsSpan(column * _inputs, _inputs);
                    for (int k = 0; k < _inputs; k++)
                        row[k] = panel[(long)inputs.Packed(k) * run.Width + lane];
                    double constant = layout.Invert(row, column);
                    bias[column] = (float)(layout.InvertBias(panelBias[lane], column) - constant);
                }
                panel += (long)run.Width * _inputs;
                panelBias += run.Width;
            }
        }
        parameters[_weight] = weight;
        if (_bias is not null)
            parameters[_bias] = bias;
    }

    /// <inheritdoc />
    public override string ToString() => $"The packing of {_weight} [{_outputs}, {_inputs}]";

    private bool IsFolded => _folded is not null || _foldedNorm is not null || _norm is not null;

    private InputOrder Order(FlattenOrder order) => order == FlattenOrder.ChannelRowColumn ? _channelsFirst : _order;

    private RowLayout Layout(InputOrder order, IParameterSource parameters)
        => new(_weight, order, _folded?.ToAffine() ?? _foldedNorm?.Read(parameters), _norm?.Read(parameters));

    /// <summary>The rows of a panel with what is folded in; what they add to the bias goes to <paramref name="constant"/>.</summary>
    private ReadOnlySpan<float> LayOut(RowLayout layout, ReadOnlySpan<float> file, float[]? rows, double[] constant, int output)
    {
        for (int at = 0, lane = 0; at < file.Length; at += _inputs, lane++)
            constant[lane] = layout.Apply(file.Slice(at, _inputs), rows.AsSpan(at, _inputs), output + lane);
        return rows.AsSpan(0, file.Length);
    }

    // The messages are methods of their own: a load that succeeds does not compile them.
    private static ArgumentOutOfRangeException TooLarge(string weight, int outputs, int inputs)
        => new(nameof(outputs), $"{weight}: [{outputs}, {inputs}] has too many elements.");

    private static ArgumentException WrongFlattening(string weight, int[] flattened, int inputs)
        => new($"{weight}: {ShapeText.Of(flattened)} does not flatten to {inputs} inputs.", nameof(flattened));

    private static ArgumentException WrongWindow(string weight, int[] window, int inputs)
        => new($"{weight}: a kernel {ShapeText.Of(window)} does not have {inputs} inputs.", nameof(window));

    private static ArgumentException WrongChannels(string weight, string what, int count, int channels)
        => new($"{weight}: {count} {what} do not divide into {channels} channels.", nameof(channels));
}
