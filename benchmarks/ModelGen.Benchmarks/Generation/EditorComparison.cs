namespace ModelGen.Benchmarks.Generation;

/// <summary>A project of 100 files in an editor with our tools, and with tools that do nothing.</summary>
/// <param name="Models">Models of 20 layers in it.</param>
/// <param name="Ours">With ours.</param>
/// <param name="Empty">With the others.</param>
internal sealed record EditorComparison(int Models, EditorCost Ours, EditorCost Empty);
