using System.CommandLine;
using System.IO;

namespace ModelGen.Tool;

/// <summary><c>modelgen spec ASSEMBLY [MODEL]</c>: what was declared, read from metadata without running the assembly.</summary>
internal static class SpecCommand
{
    public static Command Create()
    {
        Argument<FileInfo> assembly = Verb.Assembly();
        Argument<string?> model = Verb.Model("The full name of one of them.");
        return new Command("spec", "Prints the specification of every compiled network in an assembly.") { assembly, model }
            .Reports(result => new SpecReport(AssemblyFile.Select(result.GetValue(assembly)!, result.GetValue(model))));
    }
}
