namespace ModelGen.Generator.Emit.Kernels;

/// <summary>A distance in bytes, by name.</summary>
/// <param name="Once">The variable that holds it.</param>
/// <param name="Twice">What twice as much is called.</param>
internal readonly record struct TileStride(string Once, string Twice)
{
    /// <summary>Several of it, as an operand.</summary>
    public string Times(int count) => count == 1 ? Once : $"({count} * {Once})";
}
