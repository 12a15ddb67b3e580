using System.Reflection;
using ModelGen.Arm.Tests.Judge;
using ModelGen.Arm.Tests.Networks;
using ModelGen.Arm.Tests.Toolchain;
using ModelGen.Core.Planning;
using ModelGen.Generator.Emit;
using ModelGen.Generator.Emit.Kernels;
using ModelGen.Numeric.Tests.Kernels;

namespace ModelGen.Arm.Tests.Objects;

/// <summary>A micro-kernel: what it is, its C#, and its code.</summary>
/// <param name="Spec">What it is.</param>
/// <param name="Text">Its C#.</param>
/// <param name="Method">Its code.</param>
internal sealed record EmittedKernel(KernelSpec Spec, string Text, ArmMethod Method);

/// <summary>
/// Every kernel in Arm's own instructions that the numeric suite's enumerations find, the samples' networks call, or a judged layer
/// calls, each on its own.
/// </summary>
internal static class EmittedKernels
{
    /// <summary>The name of their library.</summary>
    public const string Name = "KernelSet";

    private static readonly Lazy<IReadOnlyList<EmittedKernel>> Compiled = new(Compile);

    /// <summary>The kernels in the order of their names.</summary>
    public static IReadOnlyList<EmittedKernel> All => Compiled.Value;

    /// <summary>The kernel of a specification.</summary>
    public static EmittedKernel Of(KernelSpec spec) => All.Single(kernel => kernel.Spec == spec);

    private static EmittedKernel[] Compile()
    {
        KernelSpec[] specs =
        [
            .. ArmLevels.Native.SelectMany(Enumerated)
                .Concat(Corpus.Samples.Networks.Networks.SelectMany(network => network.Kernels(ArmLevels.Native)))
                .Concat(JudgedLayers.All.SelectMany(layer => layer.Programs).SelectMany(program => program.Kernels))
                .Distinct()
                .OrderBy(kernel => kernel.Name, StringComparer.Ordinal),
        ];
        string[] texts = [.. specs.Select(spec => KernelEmitter.Emit(spec, Name).Text)];
        ILookup<string, ArmMethod> methods = Disassembly.Of(ArmLibrary.Compile(Name, texts)).ToLookup(method => method.Symbol);
        return [.. specs.Zip(texts, (spec, text) => new EmittedKernel(spec, text, methods[Symbol(spec)].Single()))];
    }

    /// <summary>What the numeric suite's enumerations give for a level: all methods that take one.</summary>
    private static IEnumerable<KernelSpec> Enumerated(Level level) =>
        typeof(KernelSets).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType.IsAssignableTo(typeof(IEnumerable<KernelSpec>))
                && method.GetParameters() is [{ ParameterType: var type }] && type == typeof(Level))
            .SelectMany(method => (IEnumerable<KernelSpec>)method.Invoke(null, [level])!);

    private static string Symbol(KernelSpec spec) =>
        $"{Name}_{Naming.GeneratedNamespace(Name).Replace('.', '_')}_{Naming.KernelClass(spec.Level)}__{Naming.Kernel(spec)}";
}
