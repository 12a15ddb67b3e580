using System.Text;
using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit;

/// <summary>Identifiers of emitted code.</summary>
internal static class Naming
{
    /// <summary>The namespace that holds an assembly's kernels and cores, apart from other assemblies'.</summary>
    public static string GeneratedNamespace(string? assembly) => "ModelGen.Generated." + Identifier(assembly ?? "Unnamed");

    /// <summary>
    /// The class of a model's static core: <c>Demo_Digits_Avx512</c>, from the name that is unique in the compilation. No part of a name
    /// begins with a digit, so a digit behind an underscore can stand for the sign that was there.
    /// </summary>
    public static string Core(string hintName, Level level) =>
        hintName.Replace("_", "_1").Replace("-", "_2").Replace('.', '_') + "_" + level;

    /// <summary>The class of a level's micro-kernels.</summary>
    public static string KernelClass(Level level) => level + "Kernels";

    /// <summary>
    /// A micro-kernel's method: its name without the level, each word begun with a capital (<c>F32Gemm8x2vRelu</c>). The point and the
    /// signs of a slope keep their places by letters.
    /// </summary>
    public static string Kernel(KernelSpec kernel)
    {
        var name = new StringBuilder();
        string plain = kernel.Name.Replace("(-", "(m").Replace("E-", "Em").Replace("E+", "Ep").Replace(".", "p");
        foreach (string word in plain.Replace("-" + kernel.Level.ToString().ToLowerInvariant(), "").Split('-'))
        {
            if (word.Length > 0)
                name.Append(char.ToUpperInvariant(word[0])).Append(word.Substring(1).Replace("(", "").Replace(")", ""));
        }

        return name.ToString();
    }

    /// <summary>
    /// A layer's path as an identifier: <c>Stage1.A</c> becomes <c>Stage1_A</c>. Numbers in paths, batch sizes and counts, which may stand
    /// behind an underscore too, never begin with two zeros, so those can stand for the sign that was there.
    /// </summary>
    public static string Layer(string layer) => layer.Replace("_", "_00").Replace('.', '_');

    private static string Identifier(string text)
    {
        var name = new StringBuilder();
        foreach (char letter in text)
            name.Append(char.IsLetterOrDigit(letter) || letter == '.' ? letter : '_');
        string identifier = name.ToString().Trim('.');
        while (identifier.Contains(".."))
            identifier = identifier.Replace("..", ".");
        return Escape(identifier);
    }

    private static string Escape(string dotted)
    {
        string[] parts = dotted.Split('.');
        for (int part = 0; part < parts.Length; part++)
        {
            if (parts[part].Length == 0 || char.IsDigit(parts[part][0]))
                parts[part] = "_" + parts[part];
            else if (Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(parts[part]) != Microsoft.CodeAnalysis.CSharp.SyntaxKind.None)
                parts[part] = "@" + parts[part];
        }

        return string.Join(".", parts);
    }
}
