using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Reflection;
using System.Runtime.InteropServices;

namespace ModelGen.Tool;

/// <summary><c>modelgen doctor</c>: what this machine offers to networks.</summary>
internal static class DoctorCommand
{
    private static string Version =>
        typeof(DoctorCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    public static Command Create()
    {
        var seconds = new Option<double>("--seconds")
        {
            Description = "How long each rate is measured; 0 measures nothing.",
            DefaultValueFactory = _ => 0.1,
        };
        var command = new Command(
            "doctor", "Shows the levels that run here and measures one core; fails if MODELGEN_ISA asks for what cannot run.") { seconds };
        return command.Reports(result => Examine(result, result.GetValue(seconds)));
    }

    private static DoctorReport Examine(ParseResult command, double seconds)
    {
        if (seconds is not (>= 0 and <= 60))
            throw ToolException.Wrong($"--seconds: expected 0 to 60, got {Text.Value(seconds)}.");
        IReadOnlyList<LevelSupport> levels = LevelSupport.All();
        ChosenLevel chosen = ChosenLevel.Of(levels);
        return Progress.Show(command, Examination.Steps, step =>
        {
            var examination = new Examination(chosen.Level, seconds, step);
            return new DoctorReport(
                Processor.Name,
                Environment.ProcessorCount,
                RuntimeInformation.OSDescription,
                RuntimeInformation.FrameworkDescription,
                Version,
                levels,
                chosen,
                examination.MultiplyAdds(),
                examination.Reads());
        });
    }
}
