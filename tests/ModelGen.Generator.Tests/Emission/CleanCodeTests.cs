using Microsoft.CodeAnalysis.CSharp;
using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Emission;

/// <summary>Emitted code in a user's project, with the settings that a strict user has. The harness turns every warning into a failure.</summary>
public sealed class CleanCodeTests
{
    [Fact]
    public void Every_public_member_is_documented() =>
        GeneratorDriverHarness.Run([Examples.Digits, Examples.Residual], HarnessOptions.Default with { RequireDocumentation = true });

    [Fact]
    public void Partial_properties_are_the_newest_feature_that_is_needed() =>
        GeneratorDriverHarness.Run(Examples.Branches, HarnessOptions.Default with { LanguageVersion = LanguageVersion.CSharp13 });

    [Fact]
    public void An_assembly_name_may_be_no_identifier() =>
        GeneratorDriverHarness.Run(Examples.Digits, HarnessOptions.Default with { AssemblyName = "1-my.net class.é" });

    [Fact]
    public void A_model_may_stand_in_another_class_without_a_namespace() => GeneratorDriverHarness.Run("""
        using ModelGen;

        public static partial class Outer
        {
            [Model]
            public sealed partial class Inner
            {
                [Input(5)]
                public partial Layer X { get; }

                [Dense(2), HardSwish]
                public partial Layer Y { get; }
            }
        }
        """);

    [Fact]
    public void Names_of_layers_may_be_keywords_or_names_of_the_framework() => GeneratorDriverHarness.Run("""
        using ModelGen;

        namespace System.Demo;

        [Model]
        public sealed partial class Odd
        {
            [Input(5)]
            public partial Layer @class { get; }

            [Dense(2)]
            public partial Layer System { get; }

            [Relu6]
            public partial Layer AdvSimd { get; }
        }
        """);

    [Fact]
    public void Two_models_of_one_name_live_in_two_namespaces() => GeneratorDriverHarness.Run(
        [Examples.Digits, Examples.Digits.Replace("namespace Demo;", "namespace Demo.Other;", StringComparison.Ordinal)]);

    [Fact]
    public void Only_what_is_declared_and_what_is_needed_is_referred_to()
    {
        string text = GeneratorDriverHarness.Run([Examples.Digits, Examples.Branches]).AllText;
        Assert.DoesNotContain("System.Reflection", text, StringComparison.Ordinal);
        Assert.DoesNotContain("System.Linq", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ModelGen.Core", text, StringComparison.Ordinal);
    }
}
