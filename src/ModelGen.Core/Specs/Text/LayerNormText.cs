using System.Text;
using ModelGen.Core.Common;

namespace ModelGen.Core.Specs.Text;

/// <summary><c>layernorm 1E-05</c>: the epsilon.</summary>
internal sealed class LayerNormText : OperatorText<LayerNormOperator>
{
    public override string Keyword => "layernorm";

    protected override void WriteArguments(LayerNormOperator operation, StringBuilder text) =>
        text.Append(' ').Append(NumberText.Of(operation.Epsilon));

    protected override Operator ReadArguments(LineReader line) =>
        new LayerNormOperator(line.Number(line.Next("the epsilon"), "the epsilon"));
}
