using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary>Reads a variant: the layers of its base under a policy of its own.</summary>
internal static class VariantReader
{
    private static readonly EquatableArray<DiagnosticRule> s_advice =
        DiagnosticTable.All.Where(rule => rule.Severity != Severity.Error).ToEquatableArray();

    public static ModelDeclaration Read(INamedTypeSymbol type, ParseContext context, IssueList issues)
    {
        TypeDeclaration declaration = TypeReader.Read(type, DeclarationForm.Variant, issues, context.Cancellation);
        MemberNames.Check(type, DeclarationForm.Variant, [], issues);
        BlockParameters.Judge(type, isBlock: false, issues);
        EquatableArray<LayerProperty> properties = Layers(type, context, issues);
        EquatableArray<int>? batches = ModelOptions.ReadBatches(type, type.Name, issues);
        string? target = ModelOptions.ReadTarget(type, type.Name, issues);
        PolicyDeclaration own = PolicyReader.Read(DeclaredAttribute.Of(type), null, type.Name, issues);

        string name = Identifiers.PlainName(type);
        if (VariantBase.Find(type, context, issues) is not { } found)
        {
            var empty = new ModelSpec(name, EquatableArray<LayerSpec>.Empty, batches ?? ModelOptions.DefaultBatches, target);
            return new ModelDeclaration(
                declaration, DeclarationForm.Variant, empty, properties, EquatableArray<LayerPlace>.Empty, issues.ToArray());
        }

        // What the base says wrongly about its policy is reported there.
        PolicyDeclaration policy = own.Inside(PolicyReader.ReadModel(found, new IssueList()));
        ModelDeclaration model = ModelReader.ReadModel(found, context, new IssueList(), policy);
        string origin = Identifiers.MetadataName(found);
        foreach (Issue issue in model.Issues.Where(issue => issue.Rule.Severity == Severity.Error))
            issues.AddOnce(issue with { Origin = new Origin(origin, VariantBase.Member(issue.Layer), IsReportedThere: true) });

        var spec = new ModelSpec(
            name, PolicyPaths.Apply(type, found.Name, model.Spec.Layers, issues), batches ?? model.Spec.Batches, target ?? model.Spec.Target);

        // Other batch sizes than the base's can make its layers too large, which then only the variant can say. They alter no advice.
        bool isSame = spec.Batches == model.Spec.Batches;
        EquatableArray<LayerPlace> places = spec.Layers
            .Select(layer => new LayerPlace(layer.Name, new Origin(origin, VariantBase.Member(layer.Name), isSame), s_advice))
            .ToEquatableArray();
        return new ModelDeclaration(declaration, DeclarationForm.Variant, spec, properties, places, issues.ToArray());
    }

    /// <summary>The properties that have no business in a variant; they are completed all the same.</summary>
    private static EquatableArray<LayerProperty> Layers(INamedTypeSymbol type, ParseContext context, IssueList issues)
    {
        List<IPropertySymbol> properties = PropertyReader.Find(type);
        foreach (IPropertySymbol property in properties)
            issues.AddLayer(DiagnosticTable.VariantLayers, property.Name, Site.Layer, null, property.Name, type.Name);
        return properties.Select(property => PropertyReader.Read(property, null, context.Cancellation)).ToEquatableArray();
    }
}
