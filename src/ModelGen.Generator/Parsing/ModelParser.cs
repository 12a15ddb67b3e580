using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary>Reads a declared model from its symbol.</summary>
internal static class ModelParser
{
    /// <summary>The attribute that declares a model.</summary>
    public const string AttributeName = "ModelGen.ModelAttribute";

    /// <summary>Reads a declaration. Whatever is wrong with it becomes an issue; nothing throws but cancellation.</summary>
    /// <param name="type">The class that carries the attribute.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static ModelDeclaration Parse(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var issues = new IssueList();
        TypeDeclaration declaration = TypeReader.Read(type, issues, cancellationToken);
        ModelOptions.ReadModes(type, issues);
        EquatableArray<int> batches = ModelOptions.ReadBatches(type, issues);
        string? target = ModelOptions.ReadTarget(type, issues);
        PolicyDeclaration policy = PolicyReader.ReadModel(type, issues);

        var properties = new List<LayerProperty>();
        var drafts = new List<LayerDraft>();
        SyntaxNode? part = null;
        foreach (IPropertySymbol property in PropertyReader.Find(type))
        {
            cancellationToken.ThrowIfCancellationRequested();
            properties.Add(PropertyReader.Read(property, issues, cancellationToken));
            drafts.Add(LayerReader.Read(property, policy, issues));
            SyntaxNode? here = property.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken).Parent;
            if ((part ??= here) != here)
                issues.AddLayer(DiagnosticTable.SeveralParts, property.Name, Site.Layer, null, property.Name, type.Name);
        }

        MemberNames.Check(type, drafts.ConvertAll(draft => draft.Name), issues);
        cancellationToken.ThrowIfCancellationRequested();
        var spec = new ModelSpec(Identifiers.PlainName(type), Layers(type.Name, drafts, issues), batches, target);
        return new ModelDeclaration(declaration, spec, properties.ToEquatableArray(), issues.ToArray());
    }

    private static EquatableArray<LayerSpec> Layers(string model, List<LayerDraft> drafts, IssueList issues)
    {
        List<EquatableArray<string>> inputs = Wiring.Resolve(model, drafts, issues);
        int last = drafts.Any(draft => draft.IsOutput) ? -1 : drafts.FindLastIndex(draft => !draft.IsInput);
        return drafts.Select((draft, index) => new LayerSpec(
            draft.Name,
            draft.Operator ?? new IdentityOperator(),
            inputs[index],
            draft.Activation,
            draft.IsOutput || index == last,
            draft.Policy)).ToEquatableArray();
    }
}
