using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Generator.Parsing;

namespace ModelGen.Generator.Tests.Caching;

/// <summary>Which edits of a file change what it declares.</summary>
public sealed class TreeComparerTests
{
    [Theory]
    [InlineData("class A { int F() { return 1; } }", "class A { int F() { return 2; } }")]
    [InlineData("class A { int F() { return 1; } }", "class A { int F() { if (x) } }")]
    [InlineData("class A { int F() => 1; }", "class A { int F() => G(2); }")]
    [InlineData("class A { A() { } ~A() { } }", "class A { A() { G(); } ~A() { G(); } }")]
    [InlineData("class A { int P => 1; }", "class A { int P => 2; }")]
    [InlineData("class A { int this[int i] => 1; }", "class A { int this[int i] => 2; }")]
    [InlineData("class A { int P { get => 1; set { } } }", "class A { int P { get => 2; set { F(); } } }")]
    [InlineData("class A { int P { get; } = 1; }", "class A { int P { get; } = 2; }")]
    [InlineData("class A { static readonly int X = 1, Y = 2; }", "class A { static readonly int X = 2, Y = 1; }")]
    [InlineData("class A { event E X { add { } remove { } } }", "class A { event E X { add { F(); } remove { } } }")]
    [InlineData("class A { public static A operator +(A a, A b) => a; }", "class A { public static A operator +(A a, A b) => b; }")]
    [InlineData("class A;", "// Moved down.\n\n#region Types\nclass\n A /* here */ ;\n#endregion")]
    [InlineData("/// <summary>A.</summary>\nclass A;", "/// <summary>B.</summary>\nclass A;")]
    [InlineData("#define A\nclass X;", "#define B\nclass X;")]
    [InlineData("F(1);\nclass X;", "F(2);\nG();\nclass X;")]
    [InlineData("int a = 1;\nvoid F() { }\nclass X;", "int a = 2;\nvoid F() { G(); }\nclass X;")]
    [InlineData("class A { void F() {\n#nullable disable\n G(1); } string s; }", "class A { void F() {\n#nullable disable\n G(2); } string s; }")]
    public void AnEditThatDeclaresNothing(string first, string second) => AssertCompare(expected: true, first, second);

    [Theory]
    [InlineData("class A { const int X = 1; }", "class A { const int X = 2; }")]
    [InlineData("enum A { X = 1 }", "enum A { X = 2 }")]
    [InlineData("[A(1)] class X;", "[A(2)] class X;")]
    [InlineData("[A(\"x\")] class X;", "[A(\"y\")] class X;")]
    [InlineData("[A] class X;", "[@A] class X;")]
    [InlineData("[A] class X;", "class X;")]
    [InlineData("class X { [A(() => { return 1; })] int Y; }", "class X { [A(() => { return 2; })] int Y; }")]
    [InlineData("class X { const int Y = F(() => { return 1; }); }", "class X { const int Y = F(() => { return 2; }); }")]
    [InlineData("class X { void F(int a = 1) { } }", "class X { void F(int a = 2) { } }")]
    [InlineData("class X { partial int Y { get; } }", "class X { int Y { get; } }")]
    [InlineData("class X { int Y { get; } }", "class X { int Y { get { return 1; } } }")]
    [InlineData("class X { int Y => 1; }", "class X { int Y { get; } }")]
    [InlineData("class X { int Y { get; } }", "class X { int Y { get; set; } }")]
    [InlineData("class X { int Y; int Z; }", "class X { int Z; int Y; }")]
    [InlineData("class X { int Y; }", "class X { static int Y; }")]
    [InlineData("using A;", "using B;")]
    [InlineData("using A = B;", "using A = C;")]
    [InlineData("using A;", "global using A;")]
    [InlineData("namespace A; class X;", "namespace B; class X;")]
    [InlineData("[assembly: A(1)]", "[assembly: A(2)]")]
    [InlineData("class X;", "class X;\n#nullable disable\nclass Y;")]
    [InlineData("class A { string s; }", "class A {\n#nullable disable\nstring s; }")]
    [InlineData("class A { void F() {\n#nullable disable\n } string s; }", "class A { void F() {\n#nullable enable\n } string s; }")]
    [InlineData("class A { void F() { } string s; }", "class A { void F() {\n#nullable disable\n } string s; }")]
    [InlineData("#if B\nclass X;\n#endif", "#define B\n#if B\nclass X;\n#endif")]
    [InlineData("class X { void F() { } int Y; }", "class X { void F() { int Y; }")]
    [InlineData("[A(1 $)] class X;", "[A(1)] class X;")]
    [InlineData("[A(B.\n#define C\nD)] class X;", "[A(B.D)] class X;")]
    [InlineData("class X;", "F();\nclass X;")]
    [InlineData("int a = 1;\nclass X;", "int b = 1;\nclass X;")]
    [InlineData("const int a = 1;\nclass X;", "const int a = 2;\nclass X;")]
    [InlineData("F(out var a);\nclass X;", "F(out var b);\nclass X;")]
    [InlineData("void F() { }\nclass X;", "void G() { }\nclass X;")]
    public void AnEditThatDeclaresSomethingElse(string first, string second) => AssertCompare(expected: false, first, second);

    [Fact]
    public void ExpressionsOfAnyDepthAreCompared()
    {
        string sum = "class X { const int Y = " + string.Concat(Enumerable.Repeat("1 + ", 100)) + "1; }";
        AssertCompare(expected: true, sum, sum + " ");
        AssertCompare(expected: false, sum, sum.Replace("1; }", "2; }", StringComparison.Ordinal));
    }

    [Fact]
    public void PathsAndOptionsCount()
    {
        const string text = "class X;";
        var tree = CSharpSyntaxTree.ParseText(text, path: "A.cs");
        Assert.True(TreeComparer.AreEqual(tree, CSharpSyntaxTree.ParseText(text, path: "A.cs"), default));
        Assert.False(TreeComparer.AreEqual(tree, CSharpSyntaxTree.ParseText(text, path: "B.cs"), default));
        Assert.False(TreeComparer.AreEqual(tree, CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp9), "A.cs"), default));
    }

    private static void AssertCompare(bool expected, string first, string second)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse);
        var one = CSharpSyntaxTree.ParseText(first, options);
        var other = CSharpSyntaxTree.ParseText(second, options);
        Assert.Equal(expected, TreeComparer.AreEqual(one, other, default));
        Assert.Equal(expected, TreeComparer.AreEqual(other, one, default));
        Assert.True(TreeComparer.AreEqual(one, CSharpSyntaxTree.ParseText(first, options), default));
    }
}
