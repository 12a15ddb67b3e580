using System.Text;

namespace ModelGen.Core.Specs.Text;

/// <summary><c>identity</c>.</summary>
internal sealed class IdentityText : OperatorText<IdentityOperator>
{
    public override string Keyword => "identity";

    protected override void WriteArguments(IdentityOperator operation, StringBuilder text)
    {
    }

    protected override Operator ReadArguments(LineReader line) => new IdentityOperator();
}
