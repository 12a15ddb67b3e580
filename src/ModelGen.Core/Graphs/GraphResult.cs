using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Core.Graphs;

/// <summary>A graph, or why there is none.</summary>
/// <param name="Graph">The graph, or null if any issue is an error.</param>
/// <param name="Issues">What was found: the model first, then the layers in the order of declaration.</param>
public sealed record GraphResult(Graph? Graph, EquatableArray<Issue> Issues);
