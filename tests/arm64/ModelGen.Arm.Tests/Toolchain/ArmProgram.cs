using System.Text;

namespace ModelGen.Arm.Tests.Toolchain;

/// <summary>
/// An executable for Arm: a library's object behind the harness, with a table of the entry points that the harness calls by number.
/// </summary>
internal sealed class ArmProgram
{
    private ArmProgram(ArmLibrary library, string executable) => (Library, Executable) = (library, executable);

    /// <summary>What was compiled by the .NET code generator.</summary>
    public ArmLibrary Library { get; }

    private string Executable { get; }

    /// <summary>Compiles and links.</summary>
    /// <param name="name">The library's name.</param>
    /// <param name="sources">C# files.</param>
    /// <param name="entries">
    /// Bodies of the entry points, in order: statements over the pointers <c>parameters</c>, <c>arena</c>, <c>state</c>, <c>inputs</c>
    /// and <c>outputs</c> that return 1, or 0 where the processor lacks what they need.
    /// </param>
    public static ArmProgram Build(string name, IEnumerable<string> sources, IReadOnlyList<string> entries)
    {
        ArmLibrary library = ArmLibrary.Compile(name, [.. sources, Entries(entries)]);
        string table = Path.ChangeExtension(library.ObjectFile, ".c");
        File.WriteAllText(table, Table(name, entries.Count));
        string executable = Path.ChangeExtension(library.ObjectFile, ".elf");
        string harness = Path.Combine(Repository.Root, "tests", "arm64", "ModelGen.Arm.Tests", "Emulation", "harness.c");

        // Virtual tables of the library's types refer to a base library that nothing calls.
        Tool.Run(
            ArmTools.Linker, "-O2", "-Wall", "-Wextra", "-Werror", "-static", "-Wl,--unresolved-symbols=ignore-all",
            "-o", executable, harness, table, library.ObjectFile);
        return new ArmProgram(library, executable);
    }

    /// <summary>Runs the harness on an emulated processor.</summary>
    /// <param name="processor">The emulator's name of it.</param>
    /// <param name="cases">The file of cases.</param>
    /// <param name="results">The file to write.</param>
    public ToolResult Emulate(string processor, string cases, string results) =>
        Tool.Try(ArmTools.Emulator, "-cpu", processor, Executable, cases, results);

    private static string Entries(IReadOnlyList<string> bodies)
    {
        const string parameters = "byte* parameters, byte* arena, byte* state, byte** inputs, byte** outputs";
        var text = new StringBuilder("public static unsafe class Entry\n{\n");
        for (int index = 0; index < bodies.Count; index++)
            text.Append($"    public static int E{index}({parameters})\n    {{\n        {bodies[index]}\n    }}\n");
        return text.Append("}\n").ToString();
    }

    private static string Table(string name, int count)
    {
        var text = new StringBuilder("#include <stdint.h>\n");
        text.Append("typedef int32_t entry_t(uint8_t *, uint8_t *, uint8_t *, uint8_t **, uint8_t **);\n");
        for (int index = 0; index < count; index++)
            text.Append($"extern entry_t e{index} __asm__(\"{name}_Entry__E{index}\");\n");
        text.Append("entry_t *const entries[] = {");
        for (int index = 0; index < count; index++)
            text.Append($" e{index},");
        return text.Append(" };\n").ToString();
    }
}
