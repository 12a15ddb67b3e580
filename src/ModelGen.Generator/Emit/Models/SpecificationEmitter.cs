using ModelGen.Core.Specs;

namespace ModelGen.Generator.Emit.Models;

/// <summary>Emits what was declared, as the canonical text that tools read from the assembly's metadata.</summary>
internal static class SpecificationEmitter
{
    public static void Emit(SourceWriter writer, ModelSpec spec)
    {
        writer.Line("private const string Specification =");
        writer.Line("    \"\"\"");
        foreach (string line in ModelSpecText.Write(spec).TrimEnd('\n').Split('\n'))
            writer.Line("    " + line);
        writer.Line("    \"\"\";");
    }
}
