using System.Runtime.CompilerServices;
using ModelGen.Core.Planning;

namespace ModelGen.Arm.Tests.Toolchain;

/// <summary>The sources of <c>ModelGen.Kernels</c>, without the functions of other processors' levels.</summary>
internal static class KernelSources
{
    /// <summary>The files that 64-bit Arm needs.</summary>
    public static IEnumerable<string> Read()
    {
        string[] foreign = [.. Enum.GetValues<Level>().Except(ArmLevels.All).Select(level => level + "Math.")];
        return Directory.GetFiles(Path.Combine(Repository.Root, "src", "ModelGen.Kernels"), "*.cs")
            .Where(file => !foreign.Any(prefix => Path.GetFileName(file).StartsWith(prefix, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText);
    }
}

/// <summary>The repository that these tests were compiled from.</summary>
internal static class Repository
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = Find();

    private static string Find([CallerFilePath] string here = "")
    {
        DirectoryInfo? folder = Directory.GetParent(here);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Directory.Build.props")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The sources of these tests are gone.");
    }
}
