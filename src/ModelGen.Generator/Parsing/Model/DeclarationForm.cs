using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ModelGen.Generator.Parsing;

/// <summary>What a class is declared as.</summary>
internal enum DeclarationForm
{
    /// <summary>A network: <c>[Model]</c>.</summary>
    Model,

    /// <summary>A part of networks: <c>[Block]</c>.</summary>
    Block,

    /// <summary>A network by another one's layers: <c>[Variant&lt;T&gt;]</c>.</summary>
    Variant,
}

/// <summary>Tells what a class is declared as.</summary>
internal static class DeclarationForms
{
    private static readonly string[] s_names = ["Model", "Block", "Variant"];

    /// <summary>The forms of a class, that of the highest rank first; one that wrongly has several is read as the first of them.</summary>
    public static IReadOnlyList<DeclarationForm> Of(ISymbol type)
    {
        var names = new HashSet<string>(DeclaredAttribute.Of(type).Select(attribute => attribute.Name));
        return Enumerable.Range(0, s_names.Length).Where(form => names.Contains(s_names[form])).Select(form => (DeclarationForm)form).ToList();
    }

    /// <summary>The name of a form's attribute without its suffix.</summary>
    public static string Attribute(this DeclarationForm form) => s_names[(int)form];
}
