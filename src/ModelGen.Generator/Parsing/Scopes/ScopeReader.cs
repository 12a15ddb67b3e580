using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>Reads what one class declares: its form, its layers and how they are wired.</summary>
internal static class ScopeReader
{
    /// <summary>Reads a model or a block. Whatever is wrong with it becomes an issue.</summary>
    /// <param name="type">The class.</param>
    /// <param name="values">The values of its parameters.</param>
    /// <param name="form">A model or a block.</param>
    /// <param name="context">What the parse shares.</param>
    public static Scope Read(INamedTypeSymbol type, BlockValues values, DeclarationForm form, ParseContext context)
    {
        bool isBlock = form == DeclarationForm.Block, isForeign = context.IsForeign(type);
        var issues = new IssueList();
        TypeDeclaration declaration = TypeReader.Read(type, form, isForeign ? new IssueList() : issues, context.Cancellation);
        List<IPropertySymbol> symbols = isForeign ? CompiledBlocks.Properties(type, issues) : PropertyReader.Find(type);
        var attributes = new AttributeEvaluator(context, values);
        var properties = new List<LayerProperty>();
        var layers = new List<LayerDraft>();
        foreach (IPropertySymbol property in symbols)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            List<DeclaredAttribute> read = attributes.Read(property, issues);
            if (!isForeign)
                PropertyReader.Judge(property, issues);
            LayerDraft layer = PropertyReader.IsBlockType(property.Type)
                ? UseReader.Read(property, read, type, context, issues)
                : LayerReader.Read(property, read, isBlock, issues);
            layers.Add(layer);
            if (!isForeign)
                properties.Add(PropertyReader.Read(property, layer.Use?.Repeat, context.Cancellation));
        }

        if (!isForeign)
        {
            JudgeParts(type, symbols, context, issues);
            MemberNames.Check(type, form, layers.ConvertAll(layer => layer.Name), issues);
            BlockParameters.Judge(type, isBlock, issues);
        }

        if (isBlock)
            BlockJudge.Judge(type, layers, issues);
        Wiring.Resolve(type.Name, isBlock, layers, issues);
        var scope = new Scope(type, declaration, properties.ToEquatableArray(), layers, issues.ToArray());
        return isBlock ? BlockProbe.Judge(scope, context) : scope;
    }

    private static void JudgeParts(INamedTypeSymbol type, List<IPropertySymbol> properties, ParseContext context, IssueList issues)
    {
        SyntaxNode? part = null;
        foreach (IPropertySymbol property in properties)
        {
            SyntaxNode? here = property.DeclaringSyntaxReferences[0].GetSyntax(context.Cancellation).Parent;
            if ((part ??= here) != here)
                issues.AddLayer(DiagnosticTable.SeveralParts, property.Name, Site.Layer, null, property.Name, type.Name);
        }
    }
}
