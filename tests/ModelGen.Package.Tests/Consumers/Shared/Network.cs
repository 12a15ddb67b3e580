using ModelGen;

namespace Consumers;

/// <summary>A network with branches, blocks and two outputs, as most of the projects compile it.</summary>
[Model]
public sealed partial class Network
{
    /// <summary>A small picture.</summary>
    [Input(6, 5, 3, Element = Element.UInt8), Normalize(120.5, 58.4)]
    public partial Layer Image { get; }

    /// <summary>What it shows, seen twice.</summary>
    [With(17)]
    public partial Eyes Features { get; }

    /// <summary>Thoughts about it.</summary>
    [Repeat(2)]
    public partial Thought Thoughts { get; }

    /// <summary>One number per class.</summary>
    [Dense(4), Softmax, Output]
    public partial Layer Classes { get; }

    /// <summary>How sure it is.</summary>
    [Dense(1), Sigmoid, From(nameof(Thoughts)), Output]
    public partial Layer Confidence { get; }
}

/// <summary>The same network for other batches.</summary>
[Variant<Network>, Batch(1, 4)]
public sealed partial class SmallBatches;
