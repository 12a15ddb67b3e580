using System.Text;

namespace ModelGen.Core.Specs.Text;

/// <summary><c>flatten</c>.</summary>
internal sealed class FlattenText : OperatorText<FlattenOperator>
{
    public override string Keyword => "flatten";

    protected override void WriteArguments(FlattenOperator operation, StringBuilder text)
    {
    }

    protected override Operator ReadArguments(LineReader line) => new FlattenOperator();
}
