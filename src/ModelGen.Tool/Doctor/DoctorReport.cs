using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Serialization;

namespace ModelGen.Tool;

/// <summary>What this machine offers to networks.</summary>
/// <param name="Processor">Its name.</param>
/// <param name="Cores">Cores that this process may use.</param>
/// <param name="OperatingSystem">The operating system.</param>
/// <param name="Framework">The .NET run time.</param>
/// <param name="Version">The version of this command.</param>
/// <param name="Levels">All levels, in the order in which a network prefers them.</param>
/// <param name="Chosen">The level that a network runs on.</param>
/// <param name="MultiplyAdds">Peaks of one core, by vector width.</param>
/// <param name="Reads">Read rates of one core, nearest cache first.</param>
internal sealed record DoctorReport(
    string Processor,
    int Cores,
    string OperatingSystem,
    string Framework,
    string Version,
    IReadOnlyList<LevelSupport> Levels,
    ChosenLevel Chosen,
    IReadOnlyList<MultiplyAddPeak> MultiplyAdds,
    IReadOnlyList<ReadPeak> Reads) : IReport
{
    [JsonIgnore]
    public int ExitCode => Chosen.Level is null ? ExitCodes.No : ExitCodes.Fine;

    public void Write(TextWriter output)
    {
        output.WriteLine($"{Processor}, {Cores} core(s)");
        output.WriteLine($"{OperatingSystem}, {Framework}, modelgen {Version}");
        output.WriteLine();
        var levels = new TextTable("level", "runs", "why");
        foreach (LevelSupport level in Levels)
            levels.Add(level.Level.ToString(), level.IsSupported ? "yes" : "no", level.Reason);
        levels.Write(output);
        output.WriteLine($"A network that was compiled for all levels runs on {Chosen.Reason.TrimEnd('.')}.");
        if (MultiplyAdds.Count > 0)
            WriteRates(output);
    }

    private void WriteRates(TextWriter output)
    {
        output.WriteLine();
        var peaks = new TextTable("multiply-adds, one core", ">GFLOP/s", ">predictions assume", "of");
        foreach (MultiplyAddPeak peak in MultiplyAdds)
            peaks.Add($"{peak.Bits}-bit vectors", Text.One(peak.GflopsPerSecond), Assumed(peak.AssumedGflopsPerSecond), peak.AssumedOf ?? "");
        peaks.Write(output);
        output.WriteLine();
        var reads = new TextTable("reading, one core", ">of", ">GB/s", ">predictions assume", "of");
        foreach (ReadPeak read in Reads)
        {
            reads.Add(
                read.From, Text.Size(read.Bytes), Text.One(read.GigabytesPerSecond), Assumed(read.AssumedGigabytesPerSecond),
                read.AssumedOf ?? "");
        }

        reads.Write(output);
    }

    private static string Assumed(double? rate) => rate is { } number ? Text.One(number) : "-";
}

/// <summary>How many multiplications and additions a core does.</summary>
/// <param name="Bits">The vectors' width.</param>
/// <param name="GflopsPerSecond">10⁹ operations per second, two per multiply-add.</param>
/// <param name="AssumedGflopsPerSecond">What predicted times assume, or null where no level has such vectors.</param>
/// <param name="AssumedOf">The processor that predicted times assume.</param>
internal sealed record MultiplyAddPeak(int Bits, double GflopsPerSecond, double? AssumedGflopsPerSecond, string? AssumedOf);

/// <summary>How fast a core reads.</summary>
/// <param name="From">Where from: <c>L1</c>, <c>L2</c>, <c>L3</c> or <c>memory</c>.</param>
/// <param name="Bytes">How much was read again and again.</param>
/// <param name="GigabytesPerSecond">10⁹ bytes per second.</param>
/// <param name="AssumedGigabytesPerSecond">What predicted times assume, or null.</param>
/// <param name="AssumedOf">The processor that predicted times assume.</param>
internal sealed record ReadPeak(string From, long Bytes, double GigabytesPerSecond, double? AssumedGigabytesPerSecond, string? AssumedOf);
