using System;
using System.Text;

namespace ModelGen.Core.Specs.Text;

/// <summary>An operator that its keyword and one word of numbers say all about: <c>pad 1x1x1x1</c>, <c>upsample 2x2</c>.</summary>
internal sealed class SizedText<T> : OperatorText<T>
    where T : Operator
{
    private readonly int _count;
    private readonly Func<T, int[]> _numbers;
    private readonly Func<int[], T> _create;

    public SizedText(string keyword, int count, Func<T, int[]> numbers, Func<int[], T> create)
    {
        Keyword = keyword;
        _count = count;
        _numbers = numbers;
        _create = create;
    }

    public override string Keyword { get; }

    protected override void WriteArguments(T operation, StringBuilder text) => text.Append(' ').Append(SizeText.Of(_numbers(operation)));

    protected override Operator ReadArguments(LineReader line)
    {
        string what = "the size of " + Keyword;
        return _create(SizeText.Read(line.Next(what), _count, what, line));
    }
}
