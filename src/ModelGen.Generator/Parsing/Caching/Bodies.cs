using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Generator.Parsing;

/// <summary>Knows which parts of a file declare nothing that can be seen from outside of them.</summary>
internal static class Bodies
{
    /// <summary>Whether two nodes are such parts: bodies of members, or what fields and properties start with that are no constants.</summary>
    public static bool Are(SyntaxNode first, SyntaxNode second) => Is(first) && Is(second);

    private static bool Is(SyntaxNode node) => node switch
    {
        BlockSyntax => node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax,
        ArrowExpressionClauseSyntax => node.Parent is MemberDeclarationSyntax or AccessorDeclarationSyntax,
        EqualsValueClauseSyntax => node.Parent is PropertyDeclarationSyntax
            || (node.Parent is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } && !field.Modifiers.Any(SyntaxKind.ConstKeyword)),
        _ => false,
    };

    /// <summary>Whether two files' statements outside of any type declare the same locals, whose names are known in all of the program.</summary>
    public static bool DeclareTheSame(SyntaxNode first, SyntaxNode second)
    {
        if (first is not CompilationUnitSyntax one || second is not CompilationUnitSyntax other)
            return true;
        List<GlobalStatementSyntax> statements = Statements(one), counterparts = Statements(other);
        return statements.Count == 0
            ? counterparts.Count == 0
            : counterparts.Count > 0 && statements.SelectMany(Locals).SequenceEqual(counterparts.SelectMany(Locals));
    }

    private static List<GlobalStatementSyntax> Statements(CompilationUnitSyntax file) => [.. file.Members.OfType<GlobalStatementSyntax>()];

    private static IEnumerable<string> Locals(GlobalStatementSyntax statement) =>
        from node in statement.DescendantNodes()
        let local = node switch
        {
            LocalDeclarationStatementSyntax { IsConst: true } constant => constant.ToString(),
            VariableDeclaratorSyntax variable => variable.Identifier.Text,
            SingleVariableDesignationSyntax variable => variable.Identifier.Text,
            LocalFunctionStatementSyntax function => function.Identifier.Text,
            _ => null,
        }
        where local is not null
        select local;
}
