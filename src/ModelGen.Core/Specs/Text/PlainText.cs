using System.Text;

namespace ModelGen.Core.Specs.Text;

/// <summary>An operator that its keyword says all about: <c>flatten</c>, <c>concat</c>.</summary>
internal sealed class PlainText<T> : OperatorText<T>
    where T : Operator, new()
{
    public PlainText(string keyword) => Keyword = keyword;

    public override string Keyword { get; }

    protected override void WriteArguments(T operation, StringBuilder text)
    {
    }

    protected override Operator ReadArguments(LineReader line) => new T();
}
