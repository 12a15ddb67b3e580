using System.Text;

namespace ModelGen.Core.Specs.Text;

/// <summary><c>globalaveragepool</c>, <c>globalmaxpool</c>.</summary>
internal sealed class GlobalPoolText : OperatorText<GlobalPoolOperator>
{
    private readonly PoolKind _kind;

    public GlobalPoolText(PoolKind kind) => _kind = kind;

    public override string Keyword => "global" + _kind.ToString().ToLowerInvariant() + "pool";

    protected override bool Writes(GlobalPoolOperator operation) => operation.Kind == _kind;

    protected override void WriteArguments(GlobalPoolOperator operation, StringBuilder text)
    {
    }

    protected override Operator ReadArguments(LineReader line) => new GlobalPoolOperator(_kind);
}
