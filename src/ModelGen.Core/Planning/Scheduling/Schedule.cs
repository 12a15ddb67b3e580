using ModelGen.Core.Common;

namespace ModelGen.Core.Planning.Scheduling;

/// <summary>The steps of a graph in order, and the storage they use.</summary>
/// <param name="Steps">The steps.</param>
/// <param name="Storages">The values.</param>
/// <param name="FixedOrderLayer">A layer that needs flattened images in row, column, channel order, or null.</param>
internal sealed record Schedule(EquatableArray<Step> Steps, EquatableArray<Storage> Storages, string? FixedOrderLayer);
