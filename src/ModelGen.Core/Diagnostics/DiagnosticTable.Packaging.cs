using System.Collections.Generic;

namespace ModelGen.Core.Diagnostics;

/// <content>MG8xxx: parameters and packaging.</content>
public static partial class DiagnosticTable
{
    /// <summary>A generator and a run time that do not belong together.</summary>
    public static DiagnosticRule RuntimeVersion { get; } = Error(
        "MG8001", "Generator and run time of different versions",
        "The generator is version {0}, but the referenced ModelGen.Runtime is {1}; both come from one package and must agree in the first two numbers");

    /// <summary>A project that forbids unsafe code.</summary>
    public static DiagnosticRule UnsafeBlocks { get; } = Error(
        "MG8002", "Emitted code needs AllowUnsafeBlocks",
        "'{0}' cannot be compiled, because the project sets AllowUnsafeBlocks to false; kernels work on pointers");

    /// <summary>A language version without partial properties.</summary>
    public static DiagnosticRule LanguageVersion { get; } = Error(
        "MG8003", "C# 14 or later is needed",
        "ModelGen needs C# 14 or later, but the project's LangVersion is {0}");

    /// <summary>A framework without the run time.</summary>
    public static DiagnosticRule TargetFramework { get; } = Error(
        "MG8004", ".NET 10 or later is needed",
        "ModelGen needs .NET 10 or later, but the project targets {0}");

    /// <summary>A project without the run time.</summary>
    public static DiagnosticRule RuntimeMissing { get; } = Error(
        "MG8005", "ModelGen.Runtime is not referenced",
        "'{0}' cannot be compiled, because the project does not reference ModelGen.Runtime; reference the package ModelGen with its compile and runtime assets");

    /// <summary>A parameter file that the build cannot read. In an editor the manifest tells it, in a build the task itself.</summary>
    public static DiagnosticRule UnreadableParameters { get; } = Error(
        "MG8006", "Parameter file cannot be embedded",
        "Parameter file '{0}' cannot be embedded: {1}");

    /// <summary>Parameters for a model that is not there.</summary>
    public static DiagnosticRule ParametersOfUnknownModel { get; } = Error(
        "MG8007", "Parameters of an unknown model",
        "The project embeds '{0}' for '{1}', but declares no model of that name; {2}");

    /// <summary>Two files for one model.</summary>
    public static DiagnosticRule ParametersTwice { get; } = Error(
        "MG8008", "Two parameter files for one model",
        "The project embeds both '{0}' and '{1}' for '{2}'; a model has the parameters of one file");

    /// <summary>A parameter that the file lacks.</summary>
    public static DiagnosticRule MissingTensor { get; } = Error(
        "MG8009", "Embedded parameters lack a tensor",
        "'{0}' expects the tensor '{1}' as F32 {2}, but '{3}' has none of that name; it has {4}");

    /// <summary>A tensor that is no parameter.</summary>
    public static DiagnosticRule ExtraTensor { get; } = Error(
        "MG8010", "Embedded parameters have an extra tensor",
        "'{0}' has no parameter '{1}', but '{2}' holds {3} {4} of that name; Ignore on its item leaves it out");

    /// <summary>A tensor of another shape.</summary>
    public static DiagnosticRule MisshapenTensor { get; } = Error(
        "MG8011", "Embedded tensor of another shape",
        "'{0}' expects the tensor '{1}' in the shape {2}, but '{3}' holds {4}");

    /// <summary>A tensor that is not of floating-point numbers.</summary>
    public static DiagnosticRule MistypedTensor { get; } = Error(
        "MG8012", "Embedded tensor of another element type",
        "'{0}' expects the tensor '{1}' as F32, F16 or BF16, but '{2}' holds {3}");

    /// <summary>A file for another network.</summary>
    public static DiagnosticRule OtherTopology { get; } = Error(
        "MG8013", "Embedded parameters of another topology",
        "'{0}' has the topology {1}, but '{2}' was made for {3}");

    /// <summary>A program compiled ahead of time for a processor that its project did not choose.</summary>
    public static DiagnosticRule InstructionSetNotChosen { get; } = Warning(
        "MG8014", "No instruction set chosen for compilation ahead of time",
        "PublishAot compiles for {0}, because the project sets no IlcInstructionSet; the program does not start on older processors, and levels that need more are not used");

    /// <summary>The rules of this file, by number.</summary>
    private static IEnumerable<DiagnosticRule> PackagingRules =>
    [
        RuntimeVersion, UnsafeBlocks, LanguageVersion, TargetFramework, RuntimeMissing, UnreadableParameters, ParametersOfUnknownModel,
        ParametersTwice, MissingTensor, ExtraTensor, MisshapenTensor, MistypedTensor, OtherTopology, InstructionSetNotChosen,
    ];
}
