using System.Text;
using ModelGen.Core.Common;

namespace ModelGen.Core.Specs.Text;

/// <summary><c>conv2d 16 3x3 stride(2x2) groups(2) nobias</c>: filters, then the window.</summary>
internal sealed class Conv2DText : OperatorText<Conv2DOperator>
{
    private const string Groups = "groups";
    private const string NoBias = "nobias";

    public override string Keyword => "conv2d";

    /// <summary>Appends what follows the window of a convolution.</summary>
    public static void WriteRest(int groups, bool bias, StringBuilder text)
    {
        if (groups != 1)
            text.Append(' ').Append(Groups).Append('(').Append(NumberText.Of(groups)).Append(')');
        text.Append(bias ? "" : " " + NoBias);
    }

    /// <summary>Reads what <see cref="WriteRest"/> appends.</summary>
    public static (int Groups, bool Bias) ReadRest(LineReader line)
    {
        int groups = line.SkipCall(Groups, out string number) ? line.Int(number, "the number of groups") : 1;
        return (groups, !line.Skip(NoBias));
    }

    /// <summary>Reads the number of output channels.</summary>
    public static int ReadFilters(LineReader line) => line.Int(line.Next("the number of filters"), "the number of filters");

    protected override void WriteArguments(Conv2DOperator operation, StringBuilder text)
    {
        text.Append(' ').Append(NumberText.Of(operation.Filters));
        WindowText.WriteSize(operation.Window, text);
        WindowText.WriteSteps(operation.Window, text);
        WriteRest(operation.Groups, operation.Bias, text);
    }

    protected override Operator ReadArguments(LineReader line)
    {
        int filters = ReadFilters(line);
        (int height, int width) = WindowText.ReadSize(line);
        Window window = WindowText.ReadSteps(height, width, line);
        (int groups, bool bias) = ReadRest(line);
        return new Conv2DOperator(filters, window, groups, bias);
    }
}
