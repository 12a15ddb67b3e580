using System.Linq;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary>Reads models and blocks as declarations of their own.</summary>
internal static class ModelReader
{
    /// <summary>Reads a model.</summary>
    /// <param name="type">The class.</param>
    /// <param name="context">What the parse shares.</param>
    /// <param name="issues">Takes what is wrong.</param>
    /// <param name="policy">The policy of a variant, which stands in the place of the model's own; null for the model itself.</param>
    public static ModelDeclaration ReadModel(
        INamedTypeSymbol type, ParseContext context, IssueList issues, PolicyDeclaration? policy = null)
    {
        ModelOptions.ReadModes(type, issues);
        EquatableArray<int> batches = ModelOptions.ReadBatches(type, type.Name, issues)
            ?? ModelOptions.ReadBatches(type.ContainingAssembly, type.Name, issues)
            ?? ModelOptions.DefaultBatches;
        string? target = ModelOptions.ReadTarget(type, type.Name, issues) ?? ModelOptions.ReadTarget(type.ContainingAssembly, type.Name, issues);
        policy ??= PolicyReader.ReadModel(type, issues);
        foreach (DeclaredAttribute path in DeclaredAttribute.Of(type).Where(attribute => attribute.Name == "Policy"))
        {
            const string why = "it names layers of a variant's base by their paths; here the policy stands on the layer";
            issues.Add(DiagnosticTable.Misplaced, null, Site.Model, new Place(path.Name), type.Name, path.Name, why);
        }

        Scope scope = ScopeReader.Read(type, BlockValues.None, DeclarationForm.Model, context);
        issues.AddRange(scope.Issues);
        Expansion expansion = Expansion.Of(scope, policy, context, issues);
        var spec = new ModelSpec(Identifiers.PlainName(type), expansion.Layers, batches, target);
        return new ModelDeclaration(scope.Type, DeclarationForm.Model, spec, scope.Properties, expansion.Places, issues.ToArray());
    }

    /// <summary>Reads a block, with the values that it declares itself.</summary>
    public static ModelDeclaration ReadBlock(INamedTypeSymbol type, ParseContext context, IssueList issues)
    {
        Scope scope = context.Blocks.Read(type, context.Blocks.Default(type));
        issues.AddRange(scope.Issues);
        Expansion expansion = Expansion.Of(scope, new PolicyDeclaration(), context, issues);
        var spec = new ModelSpec(Identifiers.PlainName(type), expansion.Layers, EquatableArray<int>.Empty, Target: null);
        return new ModelDeclaration(scope.Type, DeclarationForm.Block, spec, scope.Properties, expansion.Places, issues.ToArray());
    }
}
