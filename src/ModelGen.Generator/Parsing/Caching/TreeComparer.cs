using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.Generator.Parsing;

/// <summary>
/// Tells whether two files declare the same. Like the compiler's own equivalence at top level, but exact where that is not
/// (<c>@Model</c> and <c>Model</c> are different names of an attribute), and blind to what a keystroke outside declarations changes: the
/// statements of a program and what properties start with.
/// </summary>
internal static class TreeComparer
{
    public static bool AreEqual(SyntaxTree first, SyntaxTree second, CancellationToken cancellationToken)
    {
        if (first.FilePath != second.FilePath || !first.Options.Equals(second.Options))
            return false;
        if (first.TryGetText(out SourceText? text) && second.TryGetText(out SourceText? otherText) && text == otherText)
            return true;

        // A loop and not a recursion: an expression can be nested deeper than a thread's stack allows.
        var pending = new Stack<(SyntaxNodeOrToken First, SyntaxNodeOrToken Second)>();
        pending.Push((first.GetRoot(cancellationToken), second.GetRoot(cancellationToken)));
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (SyntaxNodeOrToken one, SyntaxNodeOrToken other) = pending.Pop();
            if (one.RawKind != other.RawKind)
                return false;
            if (one.AsNode() is not { } node || other.AsNode() is not { } counterpart)
            {
                if (!AreEqual(one.AsToken(), other.AsToken()))
                    return false;
            }
            else if (!node.IsIncrementallyIdenticalTo(counterpart) && !ArePassedOver(node, counterpart))
            {
                List<SyntaxNodeOrToken> children = Children(node), counterparts = Children(counterpart);
                if (children.Count != counterparts.Count || !Bodies.DeclareTheSame(node, counterpart))
                    return false;
                for (int index = 0; index < children.Count; index++)
                    pending.Push((children[index], counterparts[index]));
            }
        }

        return true;
    }

    private static bool ArePassedOver(SyntaxNode first, SyntaxNode second) =>
        Bodies.Are(first, second)
        && ((!first.ContainsDirectives && !second.ContainsDirectives)
            || Nullability(first.DescendantTrivia()).SequenceEqual(Nullability(second.DescendantTrivia())));

    private static List<SyntaxNodeOrToken> Children(SyntaxNode node) =>
        [.. node.ChildNodesAndTokens().Where(child => !child.IsKind(SyntaxKind.GlobalStatement))];

    // A word that fits nowhere, or a misplaced directive, makes errors of what the word beside it is part of.
    private static bool AreEqual(SyntaxToken first, SyntaxToken second) =>
        first.IsMissing == second.IsMissing
        && first.ContainsDiagnostics == second.ContainsDiagnostics
        && first.Text == second.Text
        && ((!first.ContainsDirectives && !second.ContainsDirectives)
            || Nullability([.. first.LeadingTrivia, .. first.TrailingTrivia]).SequenceEqual(Nullability([.. second.LeadingTrivia, .. second.TrailingTrivia])));

    // A directive holds for all that follows, wherever it stands.
    private static IEnumerable<string> Nullability(IEnumerable<SyntaxTrivia> all) =>
        all.Where(trivia => trivia.IsKind(SyntaxKind.NullableDirectiveTrivia)).Select(trivia => trivia.ToString());
}
