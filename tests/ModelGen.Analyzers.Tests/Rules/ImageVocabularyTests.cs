using ModelGen.Analyzers.Locating;
using ModelGen.CodeFixes;
using ModelGen.Generator.Parsing;

namespace ModelGen.Analyzers.Tests.Rules;

/// <summary>No word of an operator on images is forgotten where words are listed.</summary>
public sealed class ImageVocabularyTests
{
    private static readonly Type[] s_attributes =
        [.. typeof(Layer).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute)) && ImageReader.Is(Name(type)))];

    [Fact]
    public void EveryAttributeOfAWindowIsRead()
    {
        Assert.Equal(11, s_attributes.Length);
        Assert.All(
            typeof(Layer).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(WindowAttribute))),
            type => Assert.Contains(type, s_attributes));
    }

    [Fact]
    public void EveryNumberHasAPlace()
    {
        IEnumerable<(string, string)> numbers = s_attributes.SelectMany(type => type.GetConstructors()
            .SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.Name!)
            .Concat(type.GetProperties().Where(property => property.CanWrite && IsNumber(property.PropertyType)).Select(property => property.Name))
            .Select(argument => (Name(type), argument))).Distinct();
        Assert.Equal(numbers.Order(), WindowPlaces.Numbers.Values.SelectMany(places => places).Select(place => (place.Attribute, place.Argument!)).Order().Intersect(numbers));
    }

    [Fact]
    public void FlatteningKnowsEveryOperator() => Assert.Empty(s_attributes.Select(Name).Except(FlattenInputCodeFix.OfOwnValue));

    private static bool IsNumber(Type type) => type == typeof(int) || type == typeof(int[]);

    private static string Name(Type type) => type.Name.Replace("Attribute", "", StringComparison.Ordinal);
}
