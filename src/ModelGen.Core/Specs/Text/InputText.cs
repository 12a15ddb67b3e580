using System.Linq;
using System.Text;
using ModelGen.Core.Common;
using ModelGen.Core.Graphs;

namespace ModelGen.Core.Specs.Text;

/// <summary><c>input 28x28x1 f32 normalize(0.13;0.31)</c>; several channels are separated by commas.</summary>
internal sealed class InputText : OperatorText<InputOperator>
{
    // A shape without dimensions is refused later, with a better message than a text reader could give.
    private const string NoDimensions = "scalar";

    public override string Keyword => "input";

    protected override void WriteArguments(InputOperator operation, StringBuilder text)
    {
        text.Append(' ').Append(operation.Shape.Rank == 0 ? NoDimensions : operation.Shape.ToString());
        text.Append(' ').Append(ElementText.Write(operation.Element));
        if (operation.Normalization is { } normalization)
            text.Append(" normalize(").Append(Write(normalization.Mean)).Append(';').Append(Write(normalization.Std)).Append(')');
    }

    protected override Operator ReadArguments(LineReader line)
    {
        string shape = line.Next("the shape");
        var dimensions = shape == NoDimensions
            ? EquatableArray<int>.Empty
            : shape.Split('x').Select(part => line.Int(part, "a dimension")).ToEquatableArray();
        ElementType element = ElementText.Read(line.Next("the element type"), line);
        return new InputOperator(new Shape(dimensions), element, ReadNormalization(line));
    }

    private static Normalization? ReadNormalization(LineReader line)
    {
        if (!line.SkipCall("normalize", out string arguments))
            return null;
        string[] parts = arguments.Split(';');
        return parts.Length == 2
            ? new Normalization(Read(parts[0], line, "a mean"), Read(parts[1], line, "a standard deviation"))
            : throw line.Error("normalize needs means, a semicolon and standard deviations");
    }

    private static string Write(EquatableArray<double> numbers) => string.Join(",", numbers.Select(NumberText.Of));

    private static EquatableArray<double> Read(string text, LineReader line, string what) => text.Length == 0
        ? EquatableArray<double>.Empty
        : text.Split(',').Select(number => line.Number(number, what)).ToEquatableArray();
}
