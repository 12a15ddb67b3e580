using System.Reflection;

namespace ModelGen.Arm.Tests.Toolchain;

/// <summary>The programs that the gate calls: cross tools and emulator of the distribution, the code generator of a package.</summary>
internal static class ArmTools
{
    public const string Linker = "aarch64-linux-gnu-gcc";
    public const string Disassembler = "aarch64-linux-gnu-objdump";
    public const string Emulator = "qemu-aarch64-static";

    /// <summary>The ahead-of-time compiler, which holds the .NET code generator for Arm.</summary>
    public static string Ilc { get; } = Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Ilc").Value!;

    /// <summary>Why the gate cannot run here, or null.</summary>
    public static string? Missing { get; } = FindMissing();

    /// <summary>Whether absent tools are a failure: <c>tests/arm64/run</c> says so once it has installed them.</summary>
    public static bool Required { get; } = Environment.GetEnvironmentVariable("MODELGEN_ARM") == "required";

    /// <summary>Why tests are skipped here, or null.</summary>
    public static string? Skip => Required ? null : Missing;

    private static string? FindMissing()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string[] absent =
        [
            .. new[] { Linker, Disassembler, Emulator }.Where(tool => !folders.Any(folder => File.Exists(Path.Combine(folder, tool)))),
            .. File.Exists(Ilc) ? Array.Empty<string>() : [Ilc],
        ];

        // The compiler is of use with its C library only, which is a package of its own.
        if (absent.Length == 0 && !File.Exists(Tool.Run(Linker, "-print-file-name=libc.a").Trim()))
            absent = ["libc.a for " + Linker];
        return absent.Length == 0
            ? null
            : $"The Arm gate needs {string.Join(", ", absent)}; tests/arm64/run installs what Debian packages hold.";
    }
}
