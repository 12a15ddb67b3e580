using ModelGen.Arm.Tests.Toolchain;

namespace ModelGen.Arm.Tests.Objects;

/// <summary>What must hold for the code of every method, whatever it computes.</summary>
public sealed class ObjectTests
{
    // The harness's own way in: it fills a frame on the stack and asks the processor.
    private const string Entries = "Entry";

    /// <summary>The names of all sets of networks, and of the set of kernels alone.</summary>
    public static TheoryData<string> Sets => [.. Corpus.All.Select(corpus => corpus.Name), EmittedKernels.Name];

    [ArmTheory]
    [MemberData(nameof(Sets))]
    public void Code_refers_to_nothing_but_methods_of_its_object(string set)
    {
        IReadOnlyList<ArmMethod> methods = Methods(set);
        HashSet<string> defined = [.. methods.Select(method => method.Symbol)];
        string[] findings =
        [
            .. from method in methods
               where !method.IsOf(Entries)
               from relocation in method.Relocations
               where !relocation.IsCall || !defined.Contains(relocation.Symbol)
               select $"{method.Name}: {relocation.Type} {relocation.Symbol}",
        ];
        Assert.True(findings.Length == 0, string.Join("\n", findings.Take(10)));
    }

    [ArmTheory]
    [MemberData(nameof(Sets))]
    public void Kernels_call_nothing(string set)
    {
        string[] findings =
        [
            .. Methods(set).Where(IsKernel)
                .Where(method => method.Relocations.Count > 0 || method.Instructions.Any(instruction => instruction.IsCall))
                .Select(method => $"{method.Name}: {string.Join(", ", method.Relocations.Select(relocation => relocation.Symbol))}"),
        ];
        Assert.True(findings.Length == 0, string.Join("\n", findings.Take(10)));
    }

    /// <summary>
    /// Loops that compute. Those of a layer's nest, around calls, keep a counter where the code generator likes: a call saves more
    /// registers than that.
    /// </summary>
    [ArmTheory]
    [MemberData(nameof(Sets))]
    public void No_loop_touches_the_stack(string set)
    {
        string[] findings =
        [
            .. from method in Methods(set)
               from loop in method.Loops
               where !loop.Body.Any(instruction => instruction.IsCall)
               from instruction in loop.Body
               where instruction.TouchesStack
               select $"{method.Name}: {instruction}",
        ];
        Assert.True(findings.Length == 0, string.Join("\n", findings.Take(10)));
    }

    private static bool IsKernel(ArmMethod method) =>
        ArmLevels.All.Any(level => method.IsOf(ModelGen.Generator.Emit.Naming.KernelClass(level)));

    private static IReadOnlyList<ArmMethod> Methods(string set)
    {
        IReadOnlyList<ArmMethod> methods = Corpus.All.SingleOrDefault(corpus => corpus.Name == set)?.Methods
            ?? [.. EmittedKernels.All.Select(kernel => kernel.Method)];
        Assert.Contains(methods, IsKernel);
        return methods;
    }
}
