using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Generator.Parsing;

namespace ModelGen.Generator;

/// <summary>What the compilation as a whole decides about emission.</summary>
/// <param name="AssemblyName">The assembly's name, or null.</param>
/// <param name="AllowsUnsafe">Whether unsafe code compiles.</param>
/// <param name="HasRuntime">Whether the run time is referenced.</param>
/// <param name="HasSpans">Whether the framework has spans, which it has wherever the run time can be referenced.</param>
/// <param name="Embedded">The models whose parameters the assembly holds, by their full names.</param>
internal sealed record CompilationFacts(
    string? AssemblyName, bool AllowsUnsafe, bool HasRuntime, bool HasSpans, EquatableArray<string> Embedded = default)
{
    /// <summary>The class without which nothing that is emitted compiles.</summary>
    public const string RuntimeType = "ModelGen.Runtime.LoadedNetwork";

    public static CompilationFacts Of(Compilation compilation) => new(
        compilation.AssemblyName,
        compilation.Options is CSharpCompilationOptions { AllowUnsafe: true },
        compilation.GetTypeByMetadataName(RuntimeType) is not null || compilation.GetTypesByMetadataName(RuntimeType).Length > 0,
        compilation.GetTypeByMetadataName("System.ReadOnlySpan`1") is not null);

    /// <summary>Whether the assembly holds the parameters of a model.</summary>
    public bool Embeds(string model) => Embedded.Contains(model);

    /// <summary>Why a network cannot be emitted here, or null. A block has no unsafe code.</summary>
    public Issue? Obstacle(ModelDeclaration declaration)
    {
        if (!HasRuntime)
            return About(DiagnosticTable.RuntimeMissing, declaration);
        return AllowsUnsafe || declaration.Form == DeclarationForm.Block ? null : About(DiagnosticTable.UnsafeBlocks, declaration);
    }

    private static Issue About(DiagnosticRule rule, ModelDeclaration declaration) =>
        new(rule, null, Site.Model, EquatableArray.Of(declaration.Type.Name));
}
