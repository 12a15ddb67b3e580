using System.Text;
using ModelGen.Core.Common;

namespace ModelGen.Core.Specs.Text;

/// <summary><c>conv1d 16 3 stride(2) dilation(4) pad(1x2) groups(2) nobias</c>: filters, then the window along the length.</summary>
internal sealed class Conv1DText : OperatorText<Conv1DOperator>
{
    public override string Keyword => "conv1d";

    protected override void WriteArguments(Conv1DOperator operation, StringBuilder text)
    {
        text.Append(' ').Append(NumberText.Of(operation.Filters)).Append(' ').Append(NumberText.Of(operation.Window.Width));
        WindowText.WriteLineSteps(operation.Window, text);
        Conv2DText.WriteRest(operation.Groups, operation.Bias, text);
    }

    protected override Operator ReadArguments(LineReader line)
    {
        int filters = Conv2DText.ReadFilters(line);
        int width = line.Int(line.Next("the kernel's length"), "the kernel's length");
        Window window = WindowText.ReadLineSteps(width, line);
        (int groups, bool bias) = Conv2DText.ReadRest(line);
        return new Conv1DOperator(filters, window, groups, bias);
    }
}
