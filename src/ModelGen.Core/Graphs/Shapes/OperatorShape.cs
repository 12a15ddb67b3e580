using System;
using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>What one operator becomes in the graph, and the shape of its value.</summary>
internal abstract class OperatorShape
{
    private static readonly Dictionary<Type, OperatorShape> s_byType =
        new OperatorShape[]
        {
            new InputShape(), new DenseShape(), new FlattenShape(), new IdentityShape(), new MultiplyShape(), new ConcatShape(),
            new LayerNormShape(), new Conv2DShape(), new Conv1DShape(), new DepthwiseShape(), new PoolShape(), new GlobalPoolShape(),
            new PadShape(), new UpsampleShape(), new DepthToSpaceShape(), new ChannelShuffleShape(),
        }.ToDictionary(shape => shape.Type);

    /// <summary>How many layers it reads.</summary>
    public abstract Arity Arity { get; }

    protected abstract Type Type { get; }

    /// <summary>The shape rule of any operator but <see cref="ApplyOperator"/>, which stands for another layer's.</summary>
    public static OperatorShape Of(Operator operation) => s_byType[operation.GetType()];

    /// <summary>Appends the operator's nodes.</summary>
    /// <returns>The last one, or null after an error that has been reported.</returns>
    public abstract int? Lower(LayerDraft layer);
}

/// <summary>The part of an operator's shape that knows its type.</summary>
internal abstract class OperatorShape<T> : OperatorShape
    where T : Operator
{
    protected sealed override Type Type => typeof(T);

    public sealed override int? Lower(LayerDraft layer) => Lower(layer, (T)layer.Origin.Operator);

    protected abstract int? Lower(LayerDraft layer, T operation);
}
