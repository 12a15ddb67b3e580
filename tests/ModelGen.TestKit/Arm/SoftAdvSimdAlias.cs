using System.Runtime.Intrinsics.Arm;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.TestKit;

/// <summary>Turns a compilation's use of AdvSimd into use of <see cref="SoftAdvSimd"/>.</summary>
public static class SoftAdvSimdAlias
{
    // An alias wins over a type of an imported namespace, so kernels need no change.
    private const string Alias = "global using AdvSimd = ModelGen.TestKit.SoftAdvSimd;\n";

    // Models, which stand among a user's own names, ask for it by its full name.
    private const string FullName = "global::System.Runtime.Intrinsics.Arm.AdvSimd.";

    /// <summary>
    /// Whether code for Arm runs on the software model here. On an Arm machine it does not: there the instructions themselves are
    /// tested.
    /// </summary>
    public static bool IsNeeded => !AdvSimd.Arm64.IsSupported;

    /// <summary>Adds the alias where it is needed. The kernels' library needs none: its Arm code is defined on every machine.</summary>
    public static CSharpCompilation AddTo(CSharpCompilation compilation)
    {
        if (!IsNeeded)
            return compilation;
        var options = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            string text = tree.ToString();
            string replaced = text.Replace(FullName, "global::ModelGen.TestKit.SoftAdvSimd.", StringComparison.Ordinal);
            if (replaced != text)
                compilation = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(replaced, options, tree.FilePath));
        }

        return compilation
            .AddReferences(FrameworkReferences.TestKit)
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(Alias, options));
    }
}
