using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Planning;
using ModelGen.Generator.Emit.Kernels;

namespace ModelGen.Generator.Emit.Cores;

/// <summary>
/// Emits the static core of a model on a level: a method per program and one per call in it. It is freestanding (pointers and
/// literals only), so that it compiles and runs without a managed runtime around it.
/// </summary>
internal static class CoreEmitter
{
    public static SourceFile Emit(string model, string hintName, EquatableArray<Program> programs, string? assembly)
    {
        Level level = programs[0].Level;
        var writer = new SourceWriter();
        writer.Line(Header.File);
        writer.Line();
        writer.Line("using System.Runtime.CompilerServices;");
        writer.Line("using ModelGen.Kernels;");
        writer.Line();
        writer.Line($"namespace {Naming.GeneratedNamespace(assembly)};");
        writer.Line();
        writer.Line($"/// <summary>{model} on {level}: batches of {string.Join(", ", programs.Select(program => Literals.Int(program.Batch)))}.</summary>");
        writer.Line(Header.Attributes);
        using (writer.Block($"internal static unsafe class {Naming.Core(hintName, level)}"))
        {
            for (int index = 0; index < programs.Count; index++)
            {
                if (index > 0)
                    writer.Line();
                EmitProgram(writer, programs[index]);
            }
        }

        return new SourceFile(SourceFile.Name(hintName, level.ToString()), writer.ToString());
    }

    private static void EmitProgram(SourceWriter writer, Program program)
    {
        string[] names = CoreNames.Calls(program);
        writer.Line($"/// <summary>Runs the network for {program.Batch} sample(s); the arena holds {program.ArenaBytes} bytes.</summary>");
        writer.Line(KernelWriter.Attribute);
        using (writer.Block($"public static void {CoreNames.Infer(program)}(in Frame f)"))
        {
            foreach (string name in names)
                writer.Line($"{name}(in f);");
        }

        for (int index = 0; index < names.Length; index++)
        {
            writer.Line();
            CallEmitter.Emit(writer, program.Calls[index], names[index]);
        }
    }
}
