using ModelGen.Core.Common;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>How many layers an operator reads.</summary>
/// <param name="Least">At least so many.</param>
/// <param name="Most">At most so many.</param>
internal readonly record struct Arity(int Least, int Most)
{
    public static Arity Exactly(int count) => new(count, count);

    public static Arity AtLeast(int count) => new(count, int.MaxValue);

    /// <summary>A count of layers in words.</summary>
    public static string Describe(int count) => count switch
    {
        0 => "no other layer",
        1 => "1 layer",
        _ => NumberText.Of(count) + " layers",
    };

    public bool Allows(int count) => Least <= count && count <= Most;

    public override string ToString() => Least == Most ? Describe(Least) : NumberText.Of(Least) + " or more layers";
}
