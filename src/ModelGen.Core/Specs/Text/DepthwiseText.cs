using System.Text;
using ModelGen.Core.Common;

namespace ModelGen.Core.Specs.Text;

/// <summary><c>depthwise2d 3x3 multiplier(2) stride(2x2) nobias</c>: outputs per channel stand behind the window's size.</summary>
internal sealed class DepthwiseText : OperatorText<DepthwiseConv2DOperator>
{
    private const string Multiplier = "multiplier";
    private const string NoBias = "nobias";

    public override string Keyword => "depthwise2d";

    protected override void WriteArguments(DepthwiseConv2DOperator operation, StringBuilder text)
    {
        WindowText.WriteSize(operation.Window, text);
        if (operation.Multiplier != 1)
            text.Append(' ').Append(Multiplier).Append('(').Append(NumberText.Of(operation.Multiplier)).Append(')');
        WindowText.WriteSteps(operation.Window, text);
        text.Append(operation.Bias ? "" : " " + NoBias);
    }

    protected override Operator ReadArguments(LineReader line)
    {
        (int height, int width) = WindowText.ReadSize(line);
        int multiplier = line.SkipCall(Multiplier, out string number) ? line.Int(number, "the multiplier") : 1;
        Window window = WindowText.ReadSteps(height, width, line);
        return new DepthwiseConv2DOperator(window, multiplier, Bias: !line.Skip(NoBias));
    }
}
