using System.Text;

namespace ModelGen.Core.Specs.Text;

/// <summary><c>apply Encoder</c>: the layer whose operator and parameters are used again.</summary>
internal sealed class ApplyText : OperatorText<ApplyOperator>
{
    public override string Keyword => "apply";

    protected override void WriteArguments(ApplyOperator operation, StringBuilder text) =>
        text.Append(' ').Append(NameText.Write(operation.Layer));

    protected override Operator ReadArguments(LineReader line) =>
        new ApplyOperator(NameText.Read(line.Next("the name of the layer to apply"), line));
}
