namespace ModelGen.Package.Tests.Building;

/// <summary>What the project <c>Emitted</c> wrote for its reader.</summary>
internal static class EmittedFiles
{
    private static readonly string[] s_levels = ["AdvSimd", "Avx2", "Avx512", "Portable"];

    /// <summary>The levels of which there are files in a folder of the project.</summary>
    public static string[] Levels(Matrix matrix, string folder)
    {
        string[] files = Directory.GetFiles(Path.Combine(matrix.Workspace.Root, "Emitted", folder), "*.g.cs", SearchOption.AllDirectories);
        return [.. s_levels.Where(level => files.Any(file => Path.GetFileName(file).Split('.', '+').Contains(level)))];
    }
}
