namespace ModelGen.Generator.Parsing;

/// <summary>A block where it is used.</summary>
/// <param name="Scope">What the block declares for the values of this use.</param>
/// <param name="Default">What it declares for its own values, whose findings are reported at the block itself.</param>
/// <param name="IsForeign">Whether the block is declared in another assembly, where nothing can be reported.</param>
/// <param name="Repeat">How often it is chained; 0 for a plain use.</param>
internal sealed record BlockUse(Scope Scope, Scope Default, bool IsForeign, int Repeat);
