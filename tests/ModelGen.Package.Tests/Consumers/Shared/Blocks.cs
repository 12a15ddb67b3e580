using ModelGen;

namespace Consumers;

/// <summary>Two views of one value.</summary>
[Block]
public sealed partial class Eyes
{
    /// <summary>How many features each view has.</summary>
    [Parameter]
    public const int Width = 8;

    /// <summary>What is seen.</summary>
    [Input]
    public partial Layer Sight { get; }

    /// <summary>One view.</summary>
    [Dense(Width), BatchNorm, Gelu]
    public partial Layer Left { get; }

    /// <summary>The other.</summary>
    [Dense(Width), Tanh, From(nameof(Sight))]
    public partial Layer Right { get; }

    /// <summary>Side by side.</summary>
    [Concat, From(nameof(Left), nameof(Right))]
    public partial Layer Both { get; }
}

/// <summary>A step that keeps what it starts from.</summary>
[Block]
public sealed partial class Thought
{
    /// <summary>What it starts from.</summary>
    [Input]
    public partial Layer Start { get; }

    /// <summary>What is new.</summary>
    [Dense(34), BatchNorm, Relu]
    public partial Layer News { get; }

    /// <summary>Both together.</summary>
    [Dense(34), Add(nameof(Start)), Relu]
    public partial Layer Sum { get; }
}
