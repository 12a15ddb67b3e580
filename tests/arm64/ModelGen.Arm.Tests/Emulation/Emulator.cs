using ModelGen.Arm.Tests.Toolchain;

namespace ModelGen.Arm.Tests.Emulation;

/// <summary>Runs cases under the emulator.</summary>
internal static class Emulator
{
    /// <summary>
    /// The emulated processors: two without dot products, where code that needs them must not be entered, and one with them.
    /// </summary>
    public static IReadOnlyList<string> Processors { get; } = ["cortex-a53", "cortex-a72", "cortex-a76"];

    /// <summary>Runs all cases and fails with the harness's words where it fails.</summary>
    public static IReadOnlyList<EmulatedResult> Run(ArmProgram program, string processor, IReadOnlyList<EmulatedCase> cases)
    {
        string folder = Path.GetDirectoryName(program.Library.ObjectFile)!;
        string casesFile = Path.Combine(folder, $"{processor}.cases"), resultsFile = Path.Combine(folder, $"{processor}.results");
        Write(casesFile, cases);
        ToolResult result = program.Emulate(processor, casesFile, resultsFile);
        if (result.ExitCode != 0)
            throw new EmulationException($"{processor}: {Named(result.Error, cases)} (exit code {result.ExitCode})");
        return Read(resultsFile, cases);
    }

    /// <summary>Runs all cases on every processor, side by side, and judges each processor's results.</summary>
    public static void OnEvery(ArmProgram program, IReadOnlyList<EmulatedCase> cases, Action<string, IReadOnlyList<EmulatedResult>> judge)
    {
        Task<IReadOnlyList<EmulatedResult>>[] runs = [.. Processors.Select(processor => Task.Run(() => Run(program, processor, cases)))];
        for (int index = 0; index < runs.Length; index++)
            judge(Processors[index], runs[index].GetAwaiter().GetResult());
    }

    private static void Write(string path, IReadOnlyList<EmulatedCase> cases)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write((long)cases.Count);
        byte[]? last = null;
        foreach (EmulatedCase test in cases)
        {
            writer.Write((long)test.Entry);
            writer.Write(test.ArenaBytes);
            writer.Write(0L);
            writer.Write((long)test.Inputs.Count);
            writer.Write((long)test.OutputBytes.Count);
            writer.Write(ReferenceEquals(last, test.Parameters) ? -1L : test.Parameters.Length);
            foreach (byte[] input in test.Inputs)
                writer.Write((long)input.Length);
            foreach (int bytes in test.OutputBytes)
                writer.Write((long)bytes);
            if (!ReferenceEquals(last, test.Parameters))
                writer.Write(last = test.Parameters);
            foreach (byte[] input in test.Inputs)
                writer.Write(input);
        }
    }

    private static EmulatedResult[] Read(string path, IReadOnlyList<EmulatedCase> cases)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        return [.. cases.Select(test => new EmulatedResult(reader.ReadByte() == 1, [.. test.OutputBytes.Select(reader.ReadBytes)]))];
    }

    /// <summary>The harness's words with the case's name instead of its number.</summary>
    private static string Named(string words, IReadOnlyList<EmulatedCase> cases)
    {
        string[] parts = words.Trim().Split(':', 2);
        return parts[0].StartsWith("case ", StringComparison.Ordinal) && int.TryParse(parts[0].AsSpan(5), out int index)
            ? $"{cases[index].Name}:{parts[1]}"
            : words.Trim();
    }
}

/// <summary>The emulated program ended by a fault, or said that something is wrong.</summary>
internal sealed class EmulationException(string message) : Exception(message);
