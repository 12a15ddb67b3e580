using System;
using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Planning;

namespace ModelGen.Generator;

/// <summary>
/// The micro-kernels of a compilation, each once, on shelves that keep their places: the driver compares a list item by item, so that in a
/// plain list one more kernel would write every file behind it anew.
/// </summary>
internal static class KernelShelves
{
    /// <summary>Many more than kernels in a compilation, so that a shelf rarely has two.</summary>
    private const int Count = 4096;

    /// <summary>The kernels by shelf; most shelves are empty.</summary>
    public static IEnumerable<EquatableArray<KernelSpec>> Of(IEnumerable<KernelSpec> kernels)
    {
        ILookup<int, KernelSpec> shelves = kernels.Distinct().OrderBy(kernel => kernel.Name, StringComparer.Ordinal).ToLookup(Shelf);
        return Enumerable.Range(0, Count).Select(shelf => shelves[shelf].ToEquatableArray());
    }

    private static int Shelf(KernelSpec kernel) => (int)(StableHash.Of(kernel.Name) % Count);
}
