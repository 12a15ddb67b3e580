using System;
using System.Runtime.CompilerServices;

namespace ModelGen.Runtime;

/// <summary>The three floating-point types of parameter files as 32-bit floating point.</summary>
internal static unsafe class FloatConversion
{
    /// <summary>Converts; exact for all three types.</summary>
    // Runs a few times per process: must not spend them in unoptimised code.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void ToSingle(SafetensorsType type, byte* source, Span<float> target)
    {
        switch (type)
        {
            case SafetensorsType.F32:
                new ReadOnlySpan<float>(source, target.Length).CopyTo(target);
                break;
            case SafetensorsType.F16:
                for (int i = 0; i < target.Length; i++)
                    target[i] = (float)((Half*)source)[i];
                break;
            case SafetensorsType.BF16:
                for (int i = 0; i < target.Length; i++)
                    target[i] = BitConverter.UInt32BitsToSingle((uint)((ushort*)source)[i] << 16);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type));
        }
    }

    /// <summary>The position of the first NaN or infinity, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int FirstNonFinite(ReadOnlySpan<float> values)
    {
        // Without vectors on purpose: the first method with vectors costs milliseconds to compile, this loop runs at memory speed.
        fixed (float* first = values)
        {
            uint* bits = (uint*)first;
            for (int i = 0; i < values.Length; i++)
            {
                if ((bits[i] & 0x7FFFFFFF) > 0x7F7FFFFF)
                    return i;
            }
        }
        return -1;
    }
}
