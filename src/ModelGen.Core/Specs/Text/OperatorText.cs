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
    ];

    private static readonly Dictionary<string, OperatorText> s_byKeyword =
        s_all.ToDictionary(text => text.Keyword, StringComparer.Ordinal);

    private static readonly Dictionary<Type, OperatorText> s_byType = s_all.ToDictionary(text => text.Type);

    public abstract string Keyword { get; }

    protected abstract Type Type { get; }

    /// <summary>Appends the words after the keyword, each with a space before it.</summary>
    protected abstract void WriteArguments(Operator operation, StringBuilder text);

    /// <summary>Reads what <see cref="WriteArguments"/> appends.</summary>
    protected abstract Operator ReadArguments(LineReader line);

    public static string KeywordOf(Operator operation) => s_byType[operation.GetType()].Keyword;

    public static void Write(Operator operation, StringBuilder text)
    {
        OperatorText writer = s_byType[operation.GetType()];
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
}

/// <summary>The part of an operator's text that knows its type.</summary>
internal abstract class OperatorText<T> : OperatorText
    where T : Operator
{
    protected sealed override Type Type => typeof(T);

    protected sealed override void WriteArguments(Operator operation, StringBuilder text) => WriteArguments((T)operation, text);

    protected abstract void WriteArguments(T operation, StringBuilder text);
}
