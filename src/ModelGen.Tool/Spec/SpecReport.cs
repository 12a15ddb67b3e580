using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ModelGen.Tool;

/// <summary>The canonical texts of networks.</summary>
/// <param name="Models">The networks.</param>
internal sealed record SpecReport(IReadOnlyList<EmbeddedModel> Models) : IReport
{
    object IReport.Document => Models.Select(model => new
    {
        model.Name,
        Topology = model.TopologyHash,
        Program = model.ProgramHash,
        model.Specification,
    }).ToArray();

    public void Write(TextWriter output) => output.WriteLine(string.Join("\n", Models.Select(model =>
        $"# {model.Name}: topology {model.TopologyHash}, program {model.ProgramHash}\n{model.Specification}\n")));
}
