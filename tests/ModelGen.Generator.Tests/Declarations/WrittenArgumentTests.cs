using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Generator.Parsing;
using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Declarations;

/// <summary>Which constant stands for which argument of an attribute, in whatever order they are written.</summary>
public sealed class WrittenArgumentTests
{
    [Theory]
    [InlineData("3, 4, 5", "count -1 3|values 0 4|values 1 5")]
    [InlineData("values: 4, count: 3", "values 0 4|count -1 3")]
    [InlineData("count: 3, values: 4", "count -1 3|values 0 4")]
    [InlineData("values: new[] { 4, 5 }, count: 3", "values 0 4|values 1 5|count -1 3")]
    [InlineData("3, Sides = new[] { 4, 5 }, Size = 6", "count -1 3|Sides 0 4|Sides 1 5|Size -1 6")]
    [InlineData("3, Sides = [4]", "count -1 3|Sides 0 4")]
    public void Elements_are_counted_from_the_first(string arguments, string expected)
    {
        string source = $$"""
            namespace ModelGen
            {
                public abstract class BaseAttribute : System.Attribute
                {
                    public int[] Sides { get; set; }
                    public int Size { get; set; }
                }

                public sealed class SampleAttribute : BaseAttribute
                {
                    public SampleAttribute(int count, params int[] values) { }
                }
            }

            [ModelGen.Sample({{arguments}})]
            public sealed class Net;
            """;
        CSharpCompilation compilation = GeneratorDriverHarness.Compile([source], Declared.Options);
        DeclaredAttribute attribute = DeclaredAttribute.Of(compilation.GetTypeByMetadataName("Net")!).Single();
        IEnumerable<WrittenArgument> written = WrittenArgument.Of(attribute, attribute.Syntax(CancellationToken.None)!.ArgumentList!);
        Assert.Equal(expected, string.Join('|', written.Select(argument => $"{argument.Name} {argument.Element} {argument.Expression}")));
    }
}
