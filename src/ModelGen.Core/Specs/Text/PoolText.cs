using System;
using System.Text;

namespace ModelGen.Core.Specs.Text;

/// <summary><c>maxpool2d 2x2 stride(2x2) pad(valid)</c>, <c>averagepool2d 3x3 countpadding</c>: the window.</summary>
internal sealed class PoolText : OperatorText<Pool2DOperator>
{
    private const string CountPadding = "countpadding";

    private readonly PoolKind _kind;

    public PoolText(PoolKind kind) => _kind = kind;

    public override string Keyword => _kind.ToString().ToLowerInvariant() + "pool2d";

    protected override bool Writes(Pool2DOperator operation) => operation.Kind == _kind;

    protected override void WriteArguments(Pool2DOperator operation, StringBuilder text)
    {
        if (operation is { Kind: PoolKind.Max, CountPadding: true })
            throw new ArgumentException("A maximum sees no padding that it could count.", nameof(operation));
        WindowText.WriteSize(operation.Window, text);
        WindowText.WriteSteps(operation.Window, text);
        text.Append(operation.CountPadding ? " " + CountPadding : "");
    }

    protected override Operator ReadArguments(LineReader line)
    {
        (int height, int width) = WindowText.ReadSize(line);
        Window window = WindowText.ReadSteps(height, width, line);
        return new Pool2DOperator(_kind, window, CountPadding: _kind == PoolKind.Average && line.Skip(CountPadding));
    }
}
