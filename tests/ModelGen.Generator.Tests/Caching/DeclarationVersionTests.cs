using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Generator.Parsing;
using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Caching;

/// <summary>Which compilations share what was read from their declarations.</summary>
public sealed class DeclarationVersionTests
{
    private const string Other = "class Other { int F() { return 1; } }";

    [Fact]
    public void AKeystrokeInABodyReadsNothingAnew()
    {
        var project = new Project(Examples.Digits, Other);
        ModelDeclaration before = project.Parse("Digits");
        project.Edit(1, Other.Replace("1", "F() + F(", StringComparison.Ordinal));
        Assert.Same(before, project.Parse("Digits"));
    }

    [Fact]
    public void AChangedDeclarationIsReadAnew()
    {
        var project = new Project(Examples.Digits, Other);
        ModelDeclaration before = project.Parse("Digits");
        project.Edit(0, Examples.Digits.Replace("Dense(64)", "Dense(65)", StringComparison.Ordinal));
        Assert.NotEqual(before, project.Parse("Digits"));
    }

    [Fact]
    public void ReferencesOptionsNameAndFilesCount()
    {
        CSharpCompilation compilation = new Project(Examples.Digits, Other).Compilation;
        CSharpCompilation[] different =
        [
            compilation.WithAssemblyName("Another"),
            compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable)),
            compilation.AddReferences(FrameworkReferences.TestKit),
            compilation.RemoveSyntaxTrees(compilation.SyntaxTrees[1]),
            compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class More;", (CSharpParseOptions)compilation.SyntaxTrees[0].Options)),
            compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse()),
        ];
        DeclarationVersion version = Of(compilation);
        Assert.Same(version, Of(compilation));
        Assert.Same(version, Of(compilation.Clone()));
        Assert.All(different, other => Assert.NotSame(version, Of(other)));
        GC.KeepAlive(compilation);
    }

    [Fact]
    public void ProjectsInTurnKeepTheirVersions()
    {
        Project[] projects = [.. Enumerable.Range(0, 5).Select(number => new Project(Examples.Digits, $"class Other{number} {{ int F() => 0; }}"))];
        DeclarationVersion[] versions = [.. projects.Select(project => project.Version)];
        Assert.Equal(projects.Length, versions.Distinct().Count());
        for (int edit = 1; edit < 30; edit++)
        {
            for (int number = 0; number < projects.Length; number++)
            {
                projects[number].Edit(1, $"class Other{number} {{ int F() => {edit}; }}");
                Assert.Same(versions[number], projects[number].Version);
            }
        }
    }

    [Fact]
    public void AnUndoneEditFindsItsVersionAgain()
    {
        var project = new Project(Examples.Digits, Other);
        CSharpCompilation before = project.Compilation;
        DeclarationVersion version = project.Version;
        project.Edit(1, "class Renamed;");
        Assert.NotSame(version, project.Version);
        project.Edit(1, Other);
        Assert.Same(version, project.Version);
        GC.KeepAlive(before);
    }

    [Fact]
    public void TypesOfOneNameAreKeptApart()
    {
        var project = new Project(
            "using ModelGen; namespace A { [Model] partial class Net { class Inner { [Model] partial class Net; } } [Model] partial class Net<T>; }",
            "using ModelGen; namespace B { [Model] partial class Net; } [Model] struct Net; [Model] partial class Net; [Model] record Net;",
            "using ModelGen; [Model] file class Local;",
            "using ModelGen; [Model] file class Local;");
        INamedTypeSymbol[] types = [.. project.DeclaredTypes];
        Assert.Equal(9, types.Length);
        Assert.All(types, type => Assert.Equal(
            ModelParser.Read(type, project.Compilation, default), ModelParser.Parse(type, project.Compilation, default)));
    }

    [Fact]
    public void WhatIsCancelledIsNotKept()
    {
        var project = new Project(Examples.Digits);
        INamedTypeSymbol type = project.Type("Digits");
        var version = project.Version;
        using var source = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => version.Get<object>(type, _ =>
        {
            source.Cancel();
            source.Token.ThrowIfCancellationRequested();
            return "half";
        }));
        Assert.Equal("whole", version.Get<object>(type, _ => "whole"));
        Assert.Equal("whole", version.Get<object>(type, _ => "again"));
        Assert.Equal(ModelParser.Read(type, project.Compilation, default), project.Parse("Digits"));
    }

    [Fact]
    public void NoCompilationIsKeptAlive()
    {
        WeakReference<Compilation>[] compilations = [.. Enumerable.Range(0, 20).Select(Parse)];
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.InRange(compilations.Count(compilation => compilation.TryGetTarget(out _)), 0, 1); // the last may still be in a register

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference<Compilation> Parse(int number)
        {
            var project = new Project(Examples.Digits.Replace("Dense(64)", $"Dense({number + 1})", StringComparison.Ordinal));
            ReachableObjects.AssertFreeOfCompilerObjects(project.Parse("Digits"), "declaration");
            return new WeakReference<Compilation>(project.Compilation);
        }
    }

    [Fact]
    public void ManyThreadsAgree()
    {
        Project[] projects = [.. Enumerable.Range(0, 8).Select(number => new Project(
            Examples.Digits.Replace("Dense(64)", $"Dense({(number / 2) + 1})", StringComparison.Ordinal), $"class Other {{ int F() => {number}; }}"))];
        ModelDeclaration[] expected = [.. projects.Select(project => ModelParser.Read(project.Type("Digits"), project.Compilation, default))];
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 4 }, step =>
        {
            int number = step % projects.Length;
            Compilation compilation = projects[number].Compilation.Clone();
            INamedTypeSymbol type = compilation.GetTypeByMetadataName("Demo.Digits")!;
            Assert.Equal(expected[number], ModelParser.Parse(type, compilation, default));
        });
    }

    private static DeclarationVersion Of(Compilation compilation) => DeclarationVersion.Of(compilation, CancellationToken.None);
}
