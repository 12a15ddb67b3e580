using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using ModelGen.Core.Planning;

namespace ModelGen.Tool;

/// <summary><c>modelgen explain ASSEMBLY [MODEL]</c>: how networks run, from what their classes carry and without running them.</summary>
internal static class ExplainCommand
{
    private const int MaxBatch = 1024;

    private static readonly Option<string[]> Levels = new("--level")
    {
        Description = "A level to show call by call, as often as needed; by default those compiled for the target, or all.",
    };

    private static readonly Option<int> Batch = new("--batch")
    {
        Description = "The batch size to show call by call; need not be one that was compiled.",
        DefaultValueFactory = _ => 1,
    };

    public static Command Create()
    {
        Argument<FileInfo> assembly = Verb.Assembly();
        Argument<string?> model = Verb.Model("The full name of one of them.");
        var command = new Command("explain", "Shows layers, kernels, memory and predicted times of compiled networks.")
        {
            assembly, model, Levels, Batch,
        };
        return command.Reports(result => Explain(result, () => AssemblyFile.Select(result.GetValue(assembly)!, result.GetValue(model))));
    }

    private static ExplainReport Explain(ParseResult options, Func<IReadOnlyList<EmbeddedModel>> models)
    {
        int batch = options.GetValue(Batch);
        if (batch is < 1 or > MaxBatch)
            throw ToolException.Wrong($"--batch: expected 1 to {MaxBatch}, got {batch}.");
        Level[] levels = [.. (options.GetValue(Levels) ?? []).Select(name => Names.Parse<Level>(name, "an instruction-set level")).Distinct()];
        return new ExplainReport([.. models().Select(model => Explanation.Of(model, levels, batch))]);
    }
}
