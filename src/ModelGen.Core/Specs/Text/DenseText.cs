using System.Text;
using ModelGen.Core.Common;

namespace ModelGen.Core.Specs.Text;

/// <summary><c>dense 128</c>, <c>dense 10 nobias</c>.</summary>
internal sealed class DenseText : OperatorText<DenseOperator>
{
    public override string Keyword => "dense";

    protected override void WriteArguments(DenseOperator operation, StringBuilder text) =>
        text.Append(' ').Append(NumberText.Of(operation.Units)).Append(operation.Bias ? "" : " nobias");

    protected override Operator ReadArguments(LineReader line)
    {
        int units = line.Int(line.Next("the number of units"), "the number of units");
        return new DenseOperator(units, Bias: !line.Skip("nobias"));
    }
}
