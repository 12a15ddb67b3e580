using ModelGen.Core.Specs;

namespace ModelGen.Core.Planning;

/// <summary>
/// The unit of kernel emission: everything that the text of a micro-kernel depends on. A micro-kernel is emitted once per
/// compilation and takes shapes and strides as arguments.
/// </summary>
/// <param name="Level">The instruction set it is written for.</param>
public abstract record KernelSpec(Level Level)
{
    /// <summary>The kernel's name in the field's notation, for example <c>f32-gemm-8x2v-avx512-relu</c>.</summary>
    public abstract string Name { get; }
}

/// <summary>Matrix times vector over packed panels, each weight read once: y = f(W x + b) for a few panels at a time.</summary>
/// <param name="Level">The instruction set.</param>
/// <param name="Lanes">Numbers per vector: the level's, or fewer for what is left over.</param>
/// <param name="Panels">Panels walked side by side, each a stream of its own.</param>
/// <param name="Vectors">Vectors of outputs per panel.</param>
/// <param name="Split">Independent chains over k per vector.</param>
/// <param name="Partial">Whether fewer outputs than one vector are stored.</param>
/// <param name="Activation">What is applied before the store.</param>
public sealed record GemvSpec(Level Level, int Lanes, int Panels, int Vectors, int Split, bool Partial, Activation Activation)
    : KernelSpec(Level)
{
    /// <inheritdoc />
    public override string Name => KernelNames.Of("f32-gemv", $"{Panels}x{Vectors}{KernelNames.Vector(Level, Lanes)}k{Split}", Level, Partial, Activation);

    /// <summary>Whether the panel is narrower than the level's vectors, so that each vector holds several of its rows.</summary>
    public bool IsFolded => Lanes < LevelTraits.Of(Level).Lanes;
}

/// <summary>A register tile of rows times panel columns: Y = f(X Wᵀ + b).</summary>
/// <param name="Level">The instruction set.</param>
/// <param name="Lanes">Numbers per vector: the level's, or fewer for what is left over.</param>
/// <param name="Rows">Rows of X per tile (MR).</param>
/// <param name="Vectors">Vectors of outputs per panel (NR in vectors).</param>
/// <param name="Partial">Whether fewer outputs than one vector are stored.</param>
/// <param name="Activation">What is applied before the store.</param>
public sealed record GemmSpec(Level Level, int Lanes, int Rows, int Vectors, bool Partial, Activation Activation)
    : KernelSpec(Level)
{
    /// <inheritdoc />
    public override string Name => KernelNames.Of("f32-gemm", $"{Rows}x{Vectors}{KernelNames.Vector(Level, Lanes)}", Level, Partial, Activation);
}

/// <summary>y = f(x), element by element.</summary>
/// <param name="Level">The instruction set.</param>
/// <param name="Activation">The function.</param>
public sealed record MapSpec(Level Level, Activation Activation) : KernelSpec(Level)
{
    /// <inheritdoc />
    public override string Name => KernelNames.Of("f32-map", "1v", Level, partial: false, Activation);
}

/// <summary>How two values are combined.</summary>
public enum BinaryOperator
{
    /// <summary>a + b.</summary>
    Add,

    /// <summary>a * b.</summary>
    Multiply,
}

/// <summary>y = f(a ∘ b), element by element.</summary>
/// <param name="Level">The instruction set.</param>
/// <param name="Operator">How the two are combined.</param>
/// <param name="Activation">What is applied before the store.</param>
public sealed record BinarySpec(Level Level, BinaryOperator Operator, Activation Activation) : KernelSpec(Level)
{
    /// <inheritdoc />
    public override string Name => KernelNames.Of("f32-" + Operator.ToString().ToLowerInvariant(), "1v", Level, partial: false, Activation);
}

/// <summary>y = f((x - mean[c]) * scale[c] + shift[c]) over rows of channels.</summary>
/// <param name="Level">The instruction set.</param>
/// <param name="Activation">What is applied before the store.</param>
public sealed record AffineSpec(Level Level, Activation Activation) : KernelSpec(Level)
{
    /// <inheritdoc />
    public override string Name => KernelNames.Of("f32-affine", "1v", Level, partial: false, Activation);
}

/// <summary>y = (x - mean) / sqrt(variance + epsilon) * weight[c] + bias[c], statistics over each row of channels.</summary>
/// <param name="Level">The instruction set.</param>
public sealed record LayerNormSpec(Level Level) : KernelSpec(Level)
{
    /// <inheritdoc />
    public override string Name => KernelNames.Of("f32-layernorm", "1v", Level, partial: false, Activation.None);
}

/// <summary>Softmax of each row of channels, or its logarithm.</summary>
/// <param name="Level">The instruction set.</param>
/// <param name="Logarithm">Whether the logarithm is stored.</param>
public sealed record SoftmaxSpec(Level Level, bool Logarithm) : KernelSpec(Level)
{
    /// <inheritdoc />
    public override string Name => KernelNames.Of(Logarithm ? "f32-logsoftmax" : "f32-softmax", "1v", Level, partial: false, Activation.None);
}

/// <summary>Bytes to 32-bit floating point, element by element.</summary>
/// <param name="Level">The instruction set.</param>
public sealed record ConvertSpec(Level Level) : KernelSpec(Level)
{
    /// <inheritdoc />
    public override string Name => KernelNames.Of("u8-f32-convert", "1v", Level, partial: false, Activation.None);
}

/// <summary>y = (x - mean[c]) * scale[c] over rows of channels.</summary>
/// <param name="Level">The instruction set.</param>
public sealed record NormalizeSpec(Level Level) : KernelSpec(Level)
{
    /// <inheritdoc />
    public override string Name => KernelNames.Of("f32-normalize", "1v", Level, partial: false, Activation.None);
}
