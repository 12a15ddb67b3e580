namespace ModelGen.Arm.Tests.Emulation;

/// <summary>One call of an entry point.</summary>
/// <param name="Name">What a failure says.</param>
/// <param name="Entry">The number of the entry point.</param>
/// <param name="Parameters">Packed parameters; the same array as in the case before is written once.</param>
/// <param name="ArenaBytes">The arena's size.</param>
/// <param name="Inputs">The inputs' bytes.</param>
/// <param name="OutputBytes">The outputs' sizes.</param>
internal sealed record EmulatedCase(
    string Name, int Entry, byte[] Parameters, long ArenaBytes, IReadOnlyList<byte[]> Inputs, IReadOnlyList<int> OutputBytes);

/// <summary>What a call gave.</summary>
/// <param name="Ran">Whether the processor has what the entry point needs.</param>
/// <param name="Outputs">The outputs' bytes.</param>
internal sealed record EmulatedResult(bool Ran, IReadOnlyList<byte[]> Outputs);
