using System.Runtime.Intrinsics;
using ModelGen.Arm.Tests.Emulation;
using ModelGen.Arm.Tests.Toolchain;
using ModelGen.TestKit;
using Xunit.Abstractions;

namespace ModelGen.Arm.Tests.Model;

/// <summary>What stands in for Arm's instructions and functions where ordinary tests run gives the bits that Arm gives.</summary>
public sealed class SoftModelTests(ITestOutputHelper output)
{
    private const int Count = 500;
    private const string Instructions = "System.Runtime.Intrinsics.Arm.";

    /// <summary>The software model: every method, with every value of an immediate operand.</summary>
    [ArmFact]
    public void Every_method_gives_the_bits_of_its_instruction() =>
        Compare("SoftModel", [.. Models().SelectMany(model => ModelMethod.Of(model.Model, model.Instructions))]);

    /// <summary>The functions of the kernels' library, which are the same source everywhere.</summary>
    [ArmFact]
    public void Every_function_gives_the_bits_that_it_gives_here() => Compare("Functions",
    [
        .. from level in ArmLevels.All
           let type = typeof(Kernels.Frame).Assembly.GetType($"ModelGen.Kernels.{level}Math")
           where type is not null
           from method in ModelMethod.Of(type, $"global::{type.FullName}")
           where method.Given.All(operand => operand.ParameterType == typeof(float) || operand.ParameterType == typeof(Vector128<float>))
           select method,
    ]);

    private void Compare(string name, ModelMethod[] methods)
    {
        Assert.NotEmpty(methods);
        ArmProgram program = ArmProgram.Build(name, [], [.. methods.Select(method => ModelEntry.Body(method, method.Instructions, Count))]);
        using var here = new ModelAssembly(methods, Count);
        var random = new ModelOperands(seed: 1);
        EmulatedCase[] cases =
        [
            .. methods.Select((method, index) => new EmulatedCase(
                method.ToString(), index, [], 0, [.. method.Given.Select(_ => random.Next(Count))], [Count * ModelEntry.Bytes])),
        ];

        // The processor that has most.
        IReadOnlyList<EmulatedResult> results = Emulator.Run(program, Emulator.Processors[^1], cases);
        string[] findings =
        [
            .. cases.Select((test, index) =>
                    ModelEntry.Differing(methods[index], test.Inputs, here.Run(index, test.Inputs), results[index].Outputs[0]))
                .OfType<string>(),
        ];
        output.WriteLine($"{methods.Length} methods, {Count} sets of operands each");
        Assert.True(findings.Length == 0, string.Join("\n", findings.Take(10)));
    }

    /// <summary>The classes of the model, by their names: <c>SoftAdvSimd</c> stands for <c>AdvSimd</c>, with the classes within.</summary>
    private static IEnumerable<(Type Model, string Instructions)> Models() =>
        from model in typeof(SoftAdvSimd).Assembly.GetExportedTypes()
        where model.Name.StartsWith("Soft", StringComparison.Ordinal) && !model.IsNested
        let name = Instructions + model.Name["Soft".Length..]
        where typeof(object).Assembly.GetType(name) is not null
        from part in model.GetNestedTypes().Select(nested => (nested, $"global::{name}.{nested.Name}")).Prepend((model, $"global::{name}"))
        select part;
}
