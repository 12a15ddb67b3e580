using System;
using System.Collections.Generic;
using ModelGen.Core.Common;
using ModelGen.Generator.Parsing;

namespace ModelGen.Generator.Emit.Models;

/// <summary>Opens another part of the user's class: namespace, types around it, the class itself.</summary>
internal static class TypeParts
{
    public static IDisposable Open(SourceWriter writer, TypeDeclaration type)
    {
        var scopes = new Stack<IDisposable>();
        if (type.Namespace is not null)
            scopes.Push(writer.Block($"namespace {type.Namespace}"));
        foreach (ContainingType containing in type.Containing)
            scopes.Push(writer.Block(containing.Header));
        return new Scopes(scopes);
    }

    public static IDisposable OpenModel(SourceWriter writer, TypeDeclaration type, string? attribute)
    {
        if (attribute is not null)
            writer.Line(attribute);
        string name = type.Name + type.TypeParameters;
        return writer.Block($"partial {type.Keyword} {name} : global::ModelGen.Runtime.INetwork<{name}>");
    }

    public static IDisposable OpenDisposable(SourceWriter writer, TypeDeclaration type) =>
        writer.Block($"partial {type.Keyword} {type.Name}{type.TypeParameters} : global::System.IDisposable");

    public static IDisposable OpenClass(SourceWriter writer, TypeDeclaration type) =>
        writer.Block($"partial {type.Keyword} {type.Name}{type.TypeParameters}");

    private sealed class Scopes(Stack<IDisposable> scopes) : IDisposable
    {
        public void Dispose()
        {
            while (scopes.Count > 0)
                scopes.Pop().Dispose();
        }
    }
}
