namespace ModelGen.Data.Tests;

/// <summary>Ways in which files break: flipped bits, extreme bytes, pieces lost, doubled, moved or cut off; several at once.</summary>
internal sealed class Mutations(int seed)
{
    private readonly Random _random = new(seed);

    public byte[] Of(byte[] file)
    {
        byte[] broken = file;
        for (int i = _random.Next(1, 4); i > 0; i--)
            broken = Once(broken.Length == 0 ? [0] : broken);
        return broken;
    }

    private byte[] Once(byte[] file)
    {
        int at = _random.Next(file.Length), to = Math.Min(file.Length, at + _random.Next(1, 9));
        byte[] piece = file[at..to], copy = [.. file];
        switch (_random.Next(8))
        {
            case 0:
                copy[at] ^= (byte)(1 << _random.Next(8));
                return copy;
            case 1:
                copy[at] = (byte)_random.Next(256);
                return copy;
            case 2:
                copy.AsSpan(at, to - at).Fill((byte)(_random.Next(2) * 255));
                return copy;
            case 3:
                return file[..at];
            case 4:
                return [.. file[..at], .. file[to..]];
            case 5:
                return [.. file[..to], .. file[at..]];
            case 6:
                return [.. file[..at], .. "18446744073709551616"u8, .. file[to..]];
            default:
                int target = _random.Next(file.Length);
                return [.. file[..target], .. piece, .. file[target..]];
        }
    }
}
