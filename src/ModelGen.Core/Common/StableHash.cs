namespace ModelGen.Core.Common;

/// <summary>FNV-1a in 64 bits: equal over processes, unlike <c>string.GetHashCode</c>.</summary>
public static class StableHash
{
    /// <summary>The hash of a text's characters.</summary>
    public static ulong Of(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char character in text)
            hash = unchecked((hash ^ character) * 1099511628211);
        return hash;
    }
}
