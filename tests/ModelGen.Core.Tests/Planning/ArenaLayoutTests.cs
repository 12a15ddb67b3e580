using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Scheduling;

namespace ModelGen.Core.Tests.Planning;

public sealed class ArenaLayoutTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    public void ValuesThatLiveAtTheSameTimeNeverOverlap(int seed, int batch)
    {
        var models = new RandomModels(seed);
        int parts = 0;
        for (int i = 0; i < 200; i++)
        {
            Schedule schedule = Scheduler.Schedule(models.Next());
            parts += schedule.Storages.Count(storage => storage.Part is not null);
            Check(schedule, new ArenaLayout(schedule, batch, CancellationToken.None), batch);
        }

        Assert.InRange(parts, 50, int.MaxValue);
    }

    private static void Check(Schedule schedule, ArenaLayout arena, int batch)
    {
        // A value lives from the step that writes it (the first of several, where parts are copied) to the last that reads it.
        (int First, int Last)[] lives = [.. Enumerable.Range(0, schedule.Storages.Count).Select(id => LifeOf(schedule, id))];
        for (int a = 0; a < lives.Length; a++)
        {
            HashSet<long> own = [.. ElementsOf(schedule, arena, a, batch)];
            Assert.All(own, element => Assert.InRange(element, 0, (arena.Bytes / sizeof(float)) - 1));
            for (int b = 0; b < a; b++)
            {
                bool together = lives[a].First <= lives[b].Last && lives[b].First <= lives[a].Last;
                if (together && !Contains(schedule, a, b) && !Contains(schedule, b, a))
                    Assert.DoesNotContain(ElementsOf(schedule, arena, b, batch), own.Contains);
            }
        }
    }

    /// <summary>The life of a storage; a joined one also lives where its parts do, because they are its own elements.</summary>
    private static (int First, int Last) LifeOf(Schedule schedule, int id)
    {
        int[] uses = [.. Enumerable.Range(0, schedule.Steps.Count).Where(step =>
            schedule.Steps[step].Sources.Append(schedule.Steps[step].Result).Any(used => Contains(schedule, id, used)))];
        return uses.Length == 0 ? (0, -1) : (uses[0], uses[^1]);
    }

    private static bool Contains(Schedule schedule, int whole, int part)
    {
        while (part != whole && schedule.Storages[part].Part is { } place)
            part = place.Whole;
        return part == whole;
    }

    /// <summary>The elements of the arena that a storage covers, sample by sample.</summary>
    private static IEnumerable<long> ElementsOf(Schedule schedule, ArenaLayout arena, int id, int batch)
    {
        BufferRef place = arena.Place(id);
        if (place.Kind != BufferKind.Arena)
            yield break;
        Assert.Equal(schedule.Storages[id].Elements * sizeof(float), place.Bytes);
        for (int sample = 0; sample < batch; sample++)
        {
            for (long element = 0; element < place.Bytes / sizeof(float); element++)
                yield return ((place.Offset + (sample * place.Stride)) / sizeof(float)) + element;
        }
    }
}
