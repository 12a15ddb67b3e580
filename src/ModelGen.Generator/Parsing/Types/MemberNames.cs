using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>Keeps names apart: those of layers, of other members, and of what is generated.</summary>
internal static class MemberNames
{
    /// <summary>Every name that the generated half of a model declares. Emission may use no other one.</summary>
    public static readonly HashSet<string> Generated = new(StringComparer.Ordinal)
    {
        "Load", "LoadEmbedded", "Predict", "Session", "CreateSession", "Info", "Level", "LevelReason", "Warmup", "Dispose",
        "Programs", "ProgramsPortable", "ProgramsAvx2", "ProgramsAvx512", "ProgramsAdvSimd", "Specification", "Choose",
        "_network", "_sessions",
    };

    /// <summary>Every name that the generated half of a block declares.</summary>
    public static readonly HashSet<string> GeneratedOfBlock = new(StringComparer.Ordinal) { "Chain", "_network", "_path" };

    /// <summary>What every object has; a property of such a name hides it or clashes with it.</summary>
    private static readonly HashSet<string> Inherited = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
    };

    // These follow "a member that" and precede the class's name.
    private const string FromGenerator = "is generated into";
    private const string FromObject = "every object has, also";

    /// <summary>Judges the names of a class's members.</summary>
    /// <param name="type">The model or block.</param>
    /// <param name="form">Which of them it is.</param>
    /// <param name="layers">Its layers' names, in the order of declaration.</param>
    /// <param name="issues">Takes what is wrong.</param>
    public static void Check(INamedTypeSymbol type, DeclarationForm form, IReadOnlyList<string> layers, IssueList issues)
    {
        // No member may have its class's name. The name stands in the issue as a member's would, because that is what is left out.
        HashSet<string> generated = Of(form);
        if (generated.Contains(type.Name))
            issues.Add(DiagnosticTable.NameClash, type.Name, Site.Model, null, type.Name, type.Name, FromGenerator);

        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string layer in layers)
        {
            if (generated.Contains(layer))
                issues.AddLayer(DiagnosticTable.NameClash, layer, Site.Layer, null, layer, type.Name, FromGenerator);
            else if (Inherited.Contains(layer))
                issues.AddLayer(DiagnosticTable.NameClash, layer, Site.Layer, null, layer, type.Name, FromObject);
            else if (!seen.TryGetValue(layer, out string first))
                seen.Add(layer, layer);
            else if (first == layer)
                issues.Unreadable(layer, layer);
            else
                issues.AddLayer(DiagnosticTable.DuplicateName, layer, Site.Layer, null, layer, first);
        }

        foreach (ISymbol member in type.GetMembers())
        {
            if (Clashes(member, form) && !layers.Contains(member.Name))
                issues.AddLayer(DiagnosticTable.NameClash, member.Name, Site.Member, null, member.Name, type.Name, FromGenerator);
        }
    }

    /// <summary>Whether a written member of a model stands in the way of a generated one.</summary>
    public static bool Clashes(ISymbol member) => Clashes(member, DeclarationForm.Model);

    /// <summary>The names that the generated half of a class declares.</summary>
    public static HashSet<string> Of(DeclarationForm form) => form == DeclarationForm.Block ? GeneratedOfBlock : Generated;

    private static bool Clashes(ISymbol member, DeclarationForm form) =>
        !member.IsImplicitlyDeclared
        && Of(form).Contains(member.Name)
        && !GeneratedSource.IsOwn(member)
        && member is not IMethodSymbol { MethodKind: not MethodKind.Ordinary }
        && !(member is IMethodSymbol method && IsOverload(method));

    /// <summary>Whether a method stands beside the generated ones of its name: a convenience of the model's author.</summary>
    private static bool IsOverload(IMethodSymbol method)
    {
        if (method.Arity > 0)
            return true;
        return method.Name switch
        {
            "Load" => method.Parameters.Length > 0 && method.Parameters[0].Type.Name is not ("String" or "Stream"),
            "Predict" => !method.Parameters.All(parameter => parameter.Type.Name is "Int32" or "Span" or "ReadOnlySpan"),
            "CreateSession" or "Warmup" or "Dispose" => method.Parameters.Length > 0,
            _ => false,
        };
    }
}
