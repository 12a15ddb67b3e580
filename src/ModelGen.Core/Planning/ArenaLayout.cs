using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ModelGen.Core.Common;
using ModelGen.Core.Planning.Scheduling;

namespace ModelGen.Core.Planning;

/// <summary>Gives every storage of a schedule its place; values that live at different times share arena memory.</summary>
internal sealed class ArenaLayout
{
    private readonly BufferRef[] _places;

    public ArenaLayout(Schedule schedule, int batch, CancellationToken cancellation)
    {
        int[] inArena = Enumerable.Range(0, schedule.Storages.Count)
            .Where(id => schedule.Storages[id].Kind == BufferKind.Arena)
            .ToArray();
        ArenaPlan plan = ArenaPlanner.Plan(
            inArena.Select(id => LifetimeOf(schedule, id, BytesOf(schedule.Storages[id], batch))).ToEquatableArray(), cancellation);

        var offsets = new Dictionary<int, long>();
        for (int index = 0; index < inArena.Length; index++)
            offsets.Add(inArena[index], plan.Offsets[index]);
        _places = schedule.Storages
            .Select((storage, id) => new BufferRef(
                storage.Kind, storage.Index, offsets.TryGetValue(id, out long offset) ? offset : 0, BytesOf(storage, batch)))
            .ToArray();
        Bytes = plan.TotalBytes;
    }

    public long Bytes { get; }

    public BufferRef Place(int storage) => _places[storage];

    private static long BytesOf(Storage storage, int batch) => storage.Elements * storage.ElementBytes * batch;

    private static Lifetime LifetimeOf(Schedule schedule, int id, long bytes)
    {
        int[] uses = Enumerable.Range(0, schedule.Steps.Count)
            .Where(step => schedule.Steps[step].Source == id || schedule.Steps[step].Result == id)
            .ToArray();
        return new Lifetime(bytes, uses[0], uses[uses.Length - 1]);
    }
}
