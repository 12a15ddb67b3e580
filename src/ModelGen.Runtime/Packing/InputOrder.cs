namespace ModelGen.Runtime;

/// <summary>
/// How the inputs of one weight row change places: in the file channel by channel, all positions of each; packed position by position,
/// all channels of each.
/// </summary>
internal readonly struct InputOrder
{
    /// <param name="inputs">Elements per row.</param>
    /// <param name="channels">Channels that are outermost in the file; divides the inputs. 1 keeps the file's order.</param>
    public InputOrder(int inputs, int channels)
    {
        // With one position the outermost channels are the innermost ones too.
        Channels = channels == inputs ? 1 : channels;
        Positions = inputs / Channels;
    }

    public int Channels { get; }

    public int Positions { get; }

    public int Inputs => Channels * Positions;

    /// <summary>Where the file's element <paramref name="k"/> is packed.</summary>
    public int Packed(int k) => k % Positions * Channels + k / Positions;
}
