using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using ModelGen.Data;
using ModelGen.Runtime;

namespace ModelGen.Tool;

/// <summary>Numbers of a file as samples of an input.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Tensor">The input.</param>
/// <param name="Values">All samples.</param>
internal sealed record InputSamples(string File, TensorInfo Tensor, float[] Values)
{
    /// <summary>How many samples the file has.</summary>
    public int Count => Values.Length / Tensor.Count;

    /// <summary>
    /// Takes a file as samples: one of the input's shape, or several along a further dimension. Flat ones fit too, and dimensions of 1 do
    /// not count.
    /// </summary>
    /// <exception cref="ToolException">The shape is another one.</exception>
    public static InputSamples Of(string file, DataArray<float> array, TensorInfo tensor)
    {
        int[] expected = Plain(tensor.Shape), actual = Plain(array.Shape);
        bool isOne = Fits(actual, expected, tensor.Count);
        bool isSeveral = actual.Length > 0 && Fits(actual[1..], expected, tensor.Count);
        return isOne || isSeveral
            ? new InputSamples(file, tensor, array.Values)
            : throw ToolException.Wrong(
                $"{file}: expected {tensor.Name} {Text.Shape(tensor.Shape)} or several of them, got {Text.Shape(array.Shape)}.");
    }

    /// <summary>Copies one sample to where the network reads it.</summary>
    /// <param name="sample">Which one.</param>
    /// <param name="scale">Multiplies the numbers.</param>
    /// <param name="target">The input's bytes.</param>
    /// <exception cref="ToolException">There is no such sample, or its numbers are no bytes where bytes are expected.</exception>
    public void Copy(int sample, float scale, Span<byte> target)
    {
        if (sample < 0 || sample >= Count)
            throw ToolException.Wrong($"{File}: expected a sample from 0 to {Count - 1}, got {sample}.");
        Span<float> values = Array.ConvertAll(Values[(sample * Tensor.Count)..((sample + 1) * Tensor.Count)], value => value * scale);
        if (Tensor.Element == Element.UInt8)
            CopyBytes(values, target);
        else
            values.CopyTo(MemoryMarshal.Cast<byte, float>(target));
    }

    private void CopyBytes(ReadOnlySpan<float> values, Span<byte> target)
    {
        for (int i = 0; i < values.Length; i++)
        {
            target[i] = values[i] is >= 0 and <= byte.MaxValue && values[i] == MathF.Floor(values[i])
                ? (byte)values[i]
                : throw ToolException.Wrong(
                    $"{File}: expected whole numbers from 0 to 255, since {Tensor.Name} holds bytes, got {Text.Value(values[i])} at element {i}.");
        }
    }

    private static int[] Plain(IReadOnlyList<int> shape) => [.. shape.Where(dimension => dimension != 1)];

    private static bool Fits(int[] actual, int[] expected, int count) =>
        actual.SequenceEqual(expected) || actual.SequenceEqual(count == 1 ? [] : [count]);
}
