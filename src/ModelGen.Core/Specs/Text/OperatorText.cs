using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ModelGen.Core.Specs.Text;

/// <summary>How one operator stands in the canonical text: its keyword, then its numbers.</summary>
internal abstract class OperatorText
{
    private static readonly OperatorText[] s_all =
    [
        new InputText(), new DenseText(), new PlainText<FlattenOperator>("flatten"), new PlainText<IdentityOperator>("identity"),
        new PlainText<MultiplyOperator>("multiply"), new PlainText<ConcatOperator>("concat"), new LayerNormText(), new ApplyText(),
        new Conv2DText(), new Conv1DText(), new DepthwiseText(), new PoolText(PoolKind.Max), new PoolText(PoolKind.Average),
        new GlobalPoolText(PoolKind.Max), new GlobalPoolText(PoolKind.Average),
        new SizedText<PadOperator>(
            "pad", 4, pad => [pad.Top, pad.Left, pad.Bottom, pad.Right], sides => new PadOperator(sides[0], sides[1], sides[2], sides[3])),
        new SizedText<UpsampleOperator>(
            "upsample", 2, upsample => [upsample.FactorY, upsample.FactorX], factors => new UpsampleOperator(factors[0], factors[1])),
        new SizedText<DepthToSpaceOperator>("depthtospace", 1, operation => [operation.Block], block => new DepthToSpaceOperator(block[0])),
        new SizedText<ChannelShuffleOperator>(
            "channelshuffle", 1, shuffle => [shuffle.Groups], groups => new ChannelShuffleOperator(groups[0])),
    ];

    private static readonly Dictionary<string, OperatorText> s_byKeyword =
        s_all.ToDictionary(text => text.Keyword, StringComparer.Ordinal);

    private static readonly ILookup<Type, OperatorText> s_byType = s_all.ToLookup(text => text.Type);

    public abstract string Keyword { get; }

    protected abstract Type Type { get; }

    /// <summary>Whether this is the text of an operator of its type; kinds of one type may have keywords of their own.</summary>
    protected abstract bool Writes(Operator operation);

    /// <summary>Appends the words after the keyword, each with a space before it.</summary>
    protected abstract void WriteArguments(Operator operation, StringBuilder text);

    /// <summary>Reads what <see cref="WriteArguments"/> appends.</summary>
    protected abstract Operator ReadArguments(LineReader line);

    public static string KeywordOf(Operator operation) => Of(operation).Keyword;

    public static void Write(Operator operation, StringBuilder text)
    {
        OperatorText writer = Of(operation);
        text.Append(writer.Keyword);
        writer.WriteArguments(operation, text);
    }

    public static Operator Read(LineReader line)
    {
        string keyword = line.Next("the operator");
        return s_byKeyword.TryGetValue(keyword, out OperatorText? reader)
            ? reader.ReadArguments(line)
            : throw line.Error($"'{keyword}' is not an operator");
    }

    private static OperatorText Of(Operator operation) => s_byType[operation.GetType()].First(text => text.Writes(operation));
}

/// <summary>The part of an operator's text that knows its type.</summary>
internal abstract class OperatorText<T> : OperatorText
    where T : Operator
{
    protected sealed override Type Type => typeof(T);

    protected sealed override bool Writes(Operator operation) => Writes((T)operation);

    protected sealed override void WriteArguments(Operator operation, StringBuilder text) => WriteArguments((T)operation, text);

    protected virtual bool Writes(T operation) => true;

    protected abstract void WriteArguments(T operation, StringBuilder text);
}
