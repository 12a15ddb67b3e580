namespace ModelGen.Runtime;

/// <summary>y = (x - mean) * scale + shift, channel by channel in 64 bits: a normalisation of either kind, ready to be folded.</summary>
/// <param name="channels">How many channels.</param>
internal sealed class ChannelAffine(int channels)
{
    public double[] Mean { get; } = new double[channels];

    public double[] Scale { get; } = new double[channels];

    public double[] Shift { get; } = new double[channels];

    public double Apply(double x, int channel) => (x - Mean[channel]) * Scale[channel] + Shift[channel];

    /// <summary>The x that gives y; where the scale is 0 every x does, and the mean is taken.</summary>
    public double Invert(double y, int channel)
        => Scale[channel] == 0 ? Mean[channel] : (y - Shift[channel]) / Scale[channel] + Mean[channel];
}
