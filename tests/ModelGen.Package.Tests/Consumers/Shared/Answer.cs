using System;
using System.Globalization;
using ModelGen.Runtime;

namespace Consumers;

/// <summary>What the network says about a certain picture.</summary>
public static class Answer
{
    /// <summary>All outputs in one line.</summary>
    public static string Text()
    {
        using Network network = Network.Load(SeededParameters.Create(Network.Info, seed: 3));
        byte[] image = new byte[6 * 5 * 3];
        for (int index = 0; index < image.Length; index++)
            image[index] = (byte)(index * 37);
        float[] outputs = new float[5];
        network.Predict(image, outputs.AsSpan(0, 4), outputs.AsSpan(4));
        return string.Join(" ", Array.ConvertAll(outputs, output => output.ToString("R", CultureInfo.InvariantCulture)));
    }
}
