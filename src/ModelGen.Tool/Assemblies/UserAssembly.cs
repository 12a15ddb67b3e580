using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using ModelGen.Runtime;

namespace ModelGen.Tool;

/// <summary>
/// A user's assembly with what lies beside it. The framework and ModelGen's own libraries are this command's, so that both speak of the
/// same types.
/// </summary>
internal sealed class UserAssembly : AssemblyLoadContext
{
    private static readonly string[] Shared = ["ModelGen.Attributes", "ModelGen.Kernels", "ModelGen.Runtime"];
    private static readonly string Framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private readonly string _folder;

    private UserAssembly(string folder) => _folder = folder;

    /// <summary>Loads an assembly.</summary>
    /// <exception cref="ToolException">It was compiled for another version of ModelGen.</exception>
    public static Assembly Load(FileInfo file)
    {
        Assembly assembly = new UserAssembly(file.DirectoryName!).LoadFromAssemblyPath(file.FullName);
        Version own = typeof(NetworkInfo).Assembly.GetName().Version!;
        AssemblyName? used = assembly.GetReferencedAssemblies().FirstOrDefault(name => name.Name == "ModelGen.Runtime");
        if (used?.Version is { } other && (other.Major, other.Minor) != (own.Major, own.Minor))
        {
            throw ToolException.Wrong(
                $"{file.Name} was compiled for ModelGen {other.ToString(2)}, but this command is of version {own.ToString(2)}; " +
                "rebuild the one with the version of the other.");
        }

        return assembly;
    }

    /// <inheritdoc />
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string file = assemblyName.Name + ".dll", beside = Path.Combine(_folder, file);
        bool isOurs = Shared.Contains(assemblyName.Name) || File.Exists(Path.Combine(Framework, file));
        return !isOurs && File.Exists(beside) ? LoadFromAssemblyPath(beside) : null;
    }
}
