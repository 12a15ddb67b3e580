using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>What a layer reads, after all names have been found.</summary>
/// <param name="Inputs">The nodes that its operator reads.</param>
/// <param name="Addend">The node that it adds, or null.</param>
/// <param name="Applied">The layer whose operator and parameters it uses once more, or null.</param>
internal sealed record LayerReads(int[] Inputs, int? Addend, AppliedLayer? Applied);

/// <summary>A layer that is applied once more.</summary>
/// <param name="Spec">Its declaration.</param>
/// <param name="Inputs">The nodes that it reads itself.</param>
internal sealed record AppliedLayer(LayerSpec Spec, int[] Inputs);
