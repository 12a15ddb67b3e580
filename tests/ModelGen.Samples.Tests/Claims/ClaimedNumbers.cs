namespace ModelGen.Samples.Tests.Claims;

/// <summary>Compares the numbers of pages with those of claims, both ways.</summary>
internal static class ClaimedNumbers
{
    /// <summary>One sentence per number in a page's tables that no claim about the page mentions. The first cell of a row is its name.</summary>
    public static IEnumerable<string> Unclaimed(string path, string page, IEnumerable<Claim> claims)
    {
        HashSet<string> claimed = [.. claims.Where(claim => claim.Pages.Contains(path)).SelectMany(claim => Numbers.OfWords(claim.Text))];
        return MarkdownTable.Rows(page)
            .SelectMany(row => row.Skip(1).SelectMany(Numbers.OfWords).Select(number => (Name: row[0], Number: number)))
            .Where(cell => !claimed.Contains(cell.Number))
            .Select(cell => $"{path} says {cell.Number} in the row '{cell.Name}', and no row of docs/claims.md about {path} mentions it.");
    }

    /// <summary>One sentence per number of a claim that a page does not have.</summary>
    public static IEnumerable<string> Outdated(string path, string page, IEnumerable<Claim> claims)
    {
        HashSet<string> said = [.. Numbers.Of(page)];
        return claims
            .Where(claim => claim.Pages.Contains(path))
            .SelectMany(claim => Numbers.OfWords(claim.Text).Where(number => !said.Contains(number)).Select(number => (claim.Text, Number: number)))
            .Select(missing => $"docs/claims.md says {missing.Number} in the claim '{missing.Text}', and {path} does not.");
    }
}
