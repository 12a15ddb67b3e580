namespace ModelGen.Arm.Tests.Objects;

/// <summary>An instruction as the disassembler writes it.</summary>
/// <param name="Address">Bytes from the method's start.</param>
/// <param name="Mnemonic">For example <c>fmla</c>.</param>
/// <param name="Operands">For example <c>v16.4s, v8.4s, v7.s[0]</c>.</param>
internal sealed record ArmInstruction(int Address, string Mnemonic, string Operands)
{
    /// <summary>Whether it reads or writes the stack.</summary>
    public bool TouchesStack => Operands.Contains("[sp", StringComparison.Ordinal) || Operands.Contains("[x29", StringComparison.Ordinal);

    /// <summary>Whether it calls.</summary>
    public bool IsCall => Mnemonic is "bl" or "blr";

    /// <summary>Whether it may go elsewhere in its method.</summary>
    public bool IsBranch => Mnemonic is "b" or "cbz" or "cbnz" or "tbz" or "tbnz" || Mnemonic.StartsWith("b.", StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => $"{Mnemonic} {Operands}";
}

/// <summary>A place in code that the linker fills.</summary>
/// <param name="Type">For example <c>R_AARCH64_CALL26</c>.</param>
/// <param name="Symbol">What it refers to.</param>
internal sealed record ArmRelocation(string Type, string Symbol)
{
    /// <summary>Whether it is the place of a call.</summary>
    public bool IsCall => Type is "R_AARCH64_CALL26" or "R_AARCH64_JUMP26";
}

/// <summary>A method of an object.</summary>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Instructions">Its code, without the constants behind it.</param>
/// <param name="Relocations">What its code refers to.</param>
internal sealed record ArmMethod(string Symbol, IReadOnlyList<ArmInstruction> Instructions, IReadOnlyList<ArmRelocation> Relocations)
{
    /// <summary>The C# name: what stands behind the type's.</summary>
    public string Name => Symbol[(Symbol.LastIndexOf("__", StringComparison.Ordinal) + 2)..];

    /// <summary>Whether it belongs to a type of this name.</summary>
    public bool IsOf(string type) => Symbol.EndsWith($"_{type}__{Name}", StringComparison.Ordinal);

    /// <summary>The bodies of its loops: from the target of each branch that goes back to the branch.</summary>
    public IReadOnlyList<ArmLoop> Loops { get; } = ArmLoop.Of(Instructions);
}
