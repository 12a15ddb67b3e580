namespace ModelGen.Core.Planning.Tiling;

/// <summary>
/// A loop of a dense layer's nest: the same micro-kernel over equally wide panels that follow one another, and for a register
/// tile over groups of rows inside.
/// </summary>
/// <param name="Kernel">The micro-kernel.</param>
/// <param name="FirstColumn">The first output of the first step.</param>
/// <param name="FirstPacked">How many packed columns lie before the first step.</param>
/// <param name="Width">Outputs per panel.</param>
/// <param name="Panels">Panels per step.</param>
/// <param name="Steps">Steps of the loop.</param>
public readonly record struct DenseTile(KernelSpec Kernel, int FirstColumn, long FirstPacked, int Width, int Panels, int Steps)
{
    /// <summary>Outputs from one step to the next.</summary>
    public int ColumnStep => Width * Panels;
}
