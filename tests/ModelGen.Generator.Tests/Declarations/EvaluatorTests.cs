namespace ModelGen.Generator.Tests.Declarations;

/// <summary>Arguments computed for other values of parameters are what the C# compiler computes where those values are declared.</summary>
public sealed class EvaluatorTests
{
    private static readonly string[] s_expressions =
    [
        "W", "W * 2 + 1", "(W - 3) / 2 % 5 + 1", "W << 2 >> 1", "W >>> 1", "(W & 6) | 1", "W ^ 3", "~W + 40", "-W + 40", "+W", "W > 9 ? W : 9", "W == 12 ? 3 : 5",
        "W != 12 || !Deep ? 3 : 5", "Deep && W >= 12 ? 2 : 4", "W <= 7 ^ Deep ? 8 : 9", "(int)(W * 1.5)", "(int)(Scale * 8f) + 1", "(int)(Scale / 3) + 1", "(byte)(W + 1)", "(int)(long)W",
        "(int)((long)W * Big / 1000) % 90 + 1", "Half", "Third + Other.Size", "Other.Twice", "B{0}.W + 1", "Name == \"a\" ? 2 : 3", "Name + \"b\" == \"ab\" ? W : 2",
        "(int)Kind + 1", "Kind == Element.UInt8 ? W : 4", "(int)(Kind | Element.UInt8) + 1", "(short)W * (sbyte)2", "checked(W + 1)", "(int)(char)(W + 60)", "int.MaxValue / W / 1000000",
        "(uint)W > 3u ? 5 : 6", "(int)((uint)W + 2u)", "W * 0 + 3", "Double.Half > 0.4 ? W : 1", "Scale < Double.Half ? 4 : W",
    ];

    // What is no constant to the compiler is its own matter.
    private static readonly string[] s_excluded = ["W is int ? 1 : 2"];

    [Fact]
    public void Every_form_of_expression_agrees_with_the_compiler()
    {
        string[] expressions = s_expressions;
        string Block(string name, int index, string values) => $$"""
            [Block] public sealed partial class {{name}}{{index}}
            {
                [Parameter] public const int W = {{values.Split(';')[0]}}; [Parameter] public const bool Deep = {{values.Split(';')[1]}};
                [Parameter] public const float Scale = {{values.Split(';')[2]}}; [Parameter] public const string Name = {{values.Split(';')[3]}};
                [Parameter] public const Element Kind = {{values.Split(';')[4]}}; [Parameter] public const long Big = {{values.Split(';')[5]}};
                public const int Half = W / 2, Third = Half * 2 / 3;
                private static class Other { public const int Size = Half + 1; public const int Twice = Size * 2; }
                private static class Double { public const double Half = 0.5 * Scale; }
                [Input] public partial Layer In { get; }
                [Dense({{string.Format(System.Globalization.CultureInfo.InvariantCulture, expressions[index], index).Replace("B" + index, name + index, StringComparison.Ordinal)}})] public partial Layer A { get; }
            }

            """;

        const string declared = "7;false;0.25f;\"z\";Element.Float32;11", given = "12;true;1.25f;\"a\";Element.UInt8;4000000000";
        string[] Units(string blocks, string attribute, string prefix)
        {
            IEnumerable<string> uses = expressions.Select((_, index) => $"{attribute} public partial {prefix}{index} U{index} {{ get; }}");
            return [.. Declared.Layers(Declared.Sound(blocks + Blocks.Net(string.Join("\n", uses)))).Where(line => line.Contains(".A: dense", StringComparison.Ordinal))];
        }

        IEnumerable<int> indices = Enumerable.Range(0, expressions.Length);
        string[] evaluated = Units(string.Concat(indices.Select(index => Block("B", index, declared))), $"[With({given.Replace(';', ',')})]", "B");
        string[] compiled = Units(string.Concat(indices.Select(index => Block("C", index, given))), "", "C");
        Assert.Equal(expressions.Length, compiled.Length);
        Assert.Equal(compiled, evaluated);
    }

    [Fact]
    public void Only_arguments_that_mention_a_parameter_change() => Assert.Equal(
        ["U.A: dense 9 nobias leakyrelu(0.5) <- U.In", "U.B: dense 3 nobias batchnorm(0.25) <- U.A output"],
        Declared.Layers(Declared.Sound("""
            [Block]
            public sealed partial class Mixed
            {
                [Parameter] public const int Width = 2;
                [Parameter] public const bool Bias = true;
                [Parameter] public const double Slope = 0.1;
                [Parameter] public const string Source = "In";
                [Input] public partial Layer In { get; }
                [Dense(Width, Bias = Bias), LeakyRelu(Slope), From(Source)] public partial Layer A { get; }
                [Dense(3, Bias = false), BatchNorm(Epsilon = Slope / 2)] public partial Layer B { get; }
            }

            """ + Blocks.Net("[With(9, false, 0.5, nameof(Mixed.In))] public partial Mixed U { get; }"))).Skip(2));

    [Fact]
    public void Constants_of_another_file_are_followed()
    {
        const string sizes = "namespace Demo.Sizes; public static class Widths { public const int Double = Demo.Pair2.Width * 2; public const int Fixed = 3; }";
        const string block = """
            [Block]
            public sealed partial class Pair2
            {
                [Parameter] public const int Width = 4;
                [Input] public partial Layer In { get; }
                [Dense(Sizes.Widths.Double)] public partial Layer A { get; }
                [Dense(Sizes.Widths.Fixed)] public partial Layer B { get; }
            }

            """;
        var result = TestKit.GeneratorDriverHarness.Run([sizes, Declared.File(block + Blocks.Net("[With(5)] public partial Pair2 U { get; }"))], Declared.Options);
        Assert.Equal(["U.A: dense 10 <- U.In", "U.B: dense 3 <- U.A output"], Declared.Layers(Declared.Read(result, "Demo.Net")).Skip(2));
    }
}
