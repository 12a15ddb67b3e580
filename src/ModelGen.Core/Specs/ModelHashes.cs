using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ModelGen.Core.Specs.Text;

namespace ModelGen.Core.Specs;

/// <summary>Short names for what a model is: the first 16 hexadecimal digits of the SHA-256 of its canonical text.</summary>
public static class ModelHashes
{
    /// <summary>
    /// Equal for models that the same trained parameters fit: the names, operators, shapes, activations and wiring of all layers.
    /// The model's name, its outputs, batch sizes, target and policy are not part of it, so that variants share it.
    /// </summary>
    /// <remarks>
    /// It is about what is declared and not about what that amounts to: <c>Padding = PaddingMode.Valid</c> and <c>Pads = [0]</c>, or a
    /// <c>[DepthwiseConv2D]</c> and the <c>[Conv2D]</c> of as many groups as channels, are different topologies.
    /// </remarks>
    /// <returns>16 lowercase hexadecimal digits.</returns>
    public static string Topology(ModelSpec spec)
    {
        var text = new StringBuilder("topology 1\n");
        foreach (LayerSpec layer in spec.Layers)
        {
            LayerText.WriteTopology(layer, text);
            text.Append('\n');
        }
        return Hash(text.ToString());
    }

    /// <summary>Equal for models that the same version of the generator compiles to the same code.</summary>
    /// <param name="spec">The specification.</param>
    /// <param name="generatorVersion">The version of the generator.</param>
    /// <returns>16 lowercase hexadecimal digits.</returns>
    public static string Program(ModelSpec spec, string generatorVersion) =>
        Hash("program " + NameText.Write(generatorVersion) + "\n" + ModelSpecText.Write(spec));

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
        var digits = new StringBuilder(16);
        for (int i = 0; i < 8; i++)
            digits.Append(hash[i].ToString("x2", CultureInfo.InvariantCulture));
        return digits.ToString();
    }
}
