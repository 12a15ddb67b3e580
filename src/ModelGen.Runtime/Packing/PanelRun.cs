namespace ModelGen.Runtime;

/// <summary>A run of equally wide panels of a packed weight matrix.</summary>
/// <param name="FirstColumn">The first output of the first panel.</param>
/// <param name="Width">Outputs per panel, and the distance from one panel's first output to the next one's.</param>
/// <param name="Count">How many panels.</param>
public readonly record struct PanelRun(int FirstColumn, int Width, int Count);
