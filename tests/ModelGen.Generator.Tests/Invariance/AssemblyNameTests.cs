using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Invariance;

/// <summary>Names of assemblies whose namespace for emitted code hides other namespaces. The harness compiles the result.</summary>
public sealed class AssemblyNameTests
{
    [Theory]
    [InlineData("System")]
    [InlineData("System.Runtime.Intrinsics")]
    [InlineData("ModelGen")]
    [InlineData("ModelGen.Kernels")]
    [InlineData("ModelGen.Runtime.Demo")]
    [InlineData("Demo.Digits")]
    [InlineData("Digits")]
    public void An_assembly_may_have_the_name_of_what_emitted_code_needs(string name) =>
        GeneratorDriverHarness.Run([Examples.Digits, Examples.Branches], HarnessOptions.Default with { AssemblyName = name });
}
