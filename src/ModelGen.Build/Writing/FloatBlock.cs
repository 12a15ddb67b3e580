using ModelGen.Build.Reading;

namespace ModelGen.Build.Writing;

/// <summary>A block of a tensor's elements on the way from the file to the resource.</summary>
internal sealed class FloatBlock
{
    /// <summary>A multiple of every element's size.</summary>
    public const int Bytes = 1 << 20;

    private readonly byte[] _converted = new byte[2 * Bytes];

    /// <summary>The elements as 32-bit floating point, exact for all three types.</summary>
    /// <param name="tensor">Of a floating-point type.</param>
    /// <param name="source">The elements as they stand in the file.</param>
    /// <param name="bytes">How many bytes, whole elements.</param>
    /// <param name="first">The place of the first element in the tensor.</param>
    /// <param name="length">How many bytes the result has.</param>
    /// <exception cref="ParameterFileException">An element is not finite.</exception>
    public byte[] Convert(FileTensor tensor, byte[] source, int bytes, long first, out int length)
    {
        bool isWide = tensor.Type == "F32";
        length = isWide ? bytes : 2 * bytes;
        int bad = isWide ? FirstNonFinite(source, bytes) : tensor.Type == "F16" ? FromHalf(source, bytes) : FromBrain(source, bytes);
        return bad < 0 ? isWide ? source : _converted : throw NotFinite(tensor, first + bad);
    }

    private static unsafe int FirstNonFinite(byte[] source, int bytes)
    {
        fixed (byte* from = source)
        {
            for (int index = 0; index < bytes / 4; index++)
            {
                if ((((uint*)from)[index] & 0x7F800000) == 0x7F800000)
                    return index;
            }
        }

        return -1;
    }

    private unsafe int FromBrain(byte[] source, int bytes)
    {
        fixed (byte* from = source, to = _converted)
        {
            for (int index = 0; index < bytes / 2; index++)
            {
                uint bits = (uint)((ushort*)from)[index] << 16;
                if ((bits & 0x7F800000) == 0x7F800000)
                    return index;
                ((uint*)to)[index] = bits;
            }
        }

        return -1;
    }

    private unsafe int FromHalf(byte[] source, int bytes)
    {
        fixed (byte* from = source, to = _converted)
        {
            for (int index = 0; index < bytes / 2; index++)
            {
                ushort half = ((ushort*)from)[index];
                if ((half & 0x7C00) == 0x7C00)
                    return index;
                ((uint*)to)[index] = Widen(half);
            }
        }

        return -1;
    }

    /// <summary>A finite half-precision number's bits in single precision (IEEE 754-2019, 3.6: 5 exponent bits of bias 15).</summary>
    private static unsafe uint Widen(ushort half)
    {
        uint sign = (uint)(half & 0x8000) << 16, magnitude = half & 0x7FFFu;
        if (magnitude >= 0x0400)
            return sign | ((magnitude << 13) + ((127u - 15) << 23));
        // Subnormal: a multiple of 2^-24, which single precision holds as a normal number.
        float value = magnitude * 5.9604644775390625e-8f;
        return sign | *(uint*)&value;
    }

    private static ParameterFileException NotFinite(FileTensor tensor, long at)
    {
        long[] index = new long[tensor.Shape.Length];
        for (int dimension = index.Length - 1; dimension >= 0; dimension--)
        {
            index[dimension] = at % tensor.Shape[dimension];
            at /= tensor.Shape[dimension];
        }

        string place = FileTensor.Text(index);
        return new ParameterFileException($"{MessageText.Quote(tensor.Name)}: expected finite values, got NaN or infinity at {place}.");
    }
}
