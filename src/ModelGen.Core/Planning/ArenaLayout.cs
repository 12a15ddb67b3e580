using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ModelGen.Core.Common;
using ModelGen.Core.Planning.Scheduling;

namespace ModelGen.Core.Planning;

/// <summary>
/// Gives every storage of a schedule its place; values that live at different times share arena memory. Parts of a joined value live
/// inside it, so it lives from the first use of a part to the last use of any.
/// </summary>
internal sealed class ArenaLayout
{
    private readonly BufferRef[] _places;

    public ArenaLayout(Schedule schedule, int batch, CancellationToken cancellation)
    {
        int[] inArena = Enumerable.Range(0, schedule.Storages.Count)
            .Where(id => schedule.Storages[id] is { Kind: BufferKind.Arena, Part: null })
            .ToArray();
        (int First, int Last)[] uses = Uses(schedule);
        ArenaPlan plan = ArenaPlanner.Plan(
            inArena.Select(id => new Lifetime(BytesOf(schedule.Storages[id]) * batch, uses[id].First, uses[id].Last)).ToEquatableArray(),
            cancellation);

        long[] offsets = new long[schedule.Storages.Count];
        for (int index = 0; index < inArena.Length; index++)
            offsets[inArena[index]] = plan.Offsets[index];
        _places = new BufferRef[schedule.Storages.Count];

        // Backwards, because a joined value comes after its parts.
        for (int id = _places.Length - 1; id >= 0; id--)
            _places[id] = PlaceOf(schedule.Storages[id], offsets[id]);
        Bytes = plan.TotalBytes;
    }

    public long Bytes { get; }

    public BufferRef Place(int storage) => _places[storage];

    private static long BytesOf(Storage storage) => storage.Elements * storage.ElementBytes;

    private BufferRef PlaceOf(Storage storage, long offset)
    {
        long bytes = BytesOf(storage);
        if (storage.Part is not { } part)
            return new BufferRef(storage.Kind, storage.Index, offset, bytes, bytes);
        BufferRef whole = _places[part.Whole];
        return whole with { Offset = whole.Offset + (part.FirstElement * storage.ElementBytes), Bytes = bytes };
    }

    /// <summary>The first and the last step that use each storage or a part of it.</summary>
    private static (int First, int Last)[] Uses(Schedule schedule)
    {
        var uses = new (int First, int Last)[schedule.Storages.Count];
        for (int id = 0; id < uses.Length; id++)
            uses[id] = (int.MaxValue, int.MinValue);
        for (int step = 0; step < schedule.Steps.Count; step++)
        {
            foreach (int storage in schedule.Steps[step].Sources.Append(schedule.Steps[step].Result))
                uses[storage] = (Math.Min(uses[storage].First, step), step);
        }

        for (int id = 0; id < uses.Length; id++)
        {
            if (schedule.Storages[id].Part is { } part)
                uses[part.Whole] = (Math.Min(uses[part.Whole].First, uses[id].First), Math.Max(uses[part.Whole].Last, uses[id].Last));
        }

        return uses;
    }
}
