using System;
using System.Linq;
using System.Threading;
using ModelGen.Core.Common;
using ModelGen.Core.Cost;
using ModelGen.Core.Graphs;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Planning.Scheduling;
using ModelGen.Core.Planning.Tiling;

namespace ModelGen.Core.Planning;

/// <summary>Plans one program: schedule, then places for parameters and values, then a kernel call per step.</summary>
internal sealed class ProgramBuilder
{
    private readonly Level _level;
    private readonly int _batch;
    private readonly HardwareProfile _profile;
    private readonly CancellationToken _cancellation;
    private readonly Schedule _schedule;
    private readonly ParameterLayout _parameters;
    private readonly ArenaLayout _arena;

    public ProgramBuilder(Graph graph, Level level, int batch, HardwareProfile profile, CancellationToken cancellation)
    {
        _level = level;
        _batch = batch;
        _profile = profile;
        _cancellation = cancellation;
        _schedule = Scheduler.Schedule(graph);
        cancellation.ThrowIfCancellationRequested();
        _parameters = new ParameterLayout(_schedule, level);
        _arena = new ArenaLayout(_schedule, batch, cancellation);
    }

    private long ResidentBytes => _parameters.Bytes + _arena.Bytes;

    public Program Build() => new(
        Mode.Predict,
        _level,
        _batch,
        _schedule.Steps.Select(Call).ToEquatableArray(),
        _parameters.Steps,
        _parameters.Bytes,
        _arena.Bytes);

    private KernelCall Call(Step step)
    {
        _cancellation.ThrowIfCancellationRequested();
        return step switch
        {
            DenseStep dense => Dense(dense),
            MapStep map => Elementwise(map, new MapSpec(_level, map.Activation), OperationCount.Of(map.Activation)),
            ConvertStep convert => Elementwise(convert, new ConvertSpec(_level), operations: 2),
            NormalizeStep normalize => Normalize(normalize),
            _ => throw new NotSupportedException($"No kernel call for {step.GetType().Name}."),
        };
    }

    private DenseCall Dense(DenseStep step)
    {
        PanelPacking packing = _parameters.Of(step);
        EquatableArray<DenseTile> tiles = _batch == 1
            ? GemvTiling.Tile(packing.Runs, step.Outputs, _level, step.Activation)
            : GemmTiling.Tile(packing.Runs, _batch, step.Outputs, _level, step.Activation);
        long weightBytes = Panels.Columns(packing.Runs) * step.Inputs * sizeof(float);
        return new DenseCall(
            step.Layer,
            _arena.Place(step.Source),
            _arena.Place(step.Result),
            Macs: (long)_batch * step.Inputs * step.Outputs,
            RooflineCost.Dense(_profile, _level, _batch, step.Inputs, step.Outputs, weightBytes, ResidentBytes),
            _batch,
            step.Inputs,
            step.Outputs,
            packing.WeightOffset,
            packing.BiasOffset,
            tiles);
    }

    private ElementwiseCall Elementwise(Step step, KernelSpec kernel, int operations) => new(
        step.Layer, _arena.Place(step.Source), _arena.Place(step.Result), ElementwiseCost(step, operations), kernel, Elements(step));

    private NormalizeCall Normalize(NormalizeStep step) => new(
        step.Layer,
        _arena.Place(step.Source),
        _arena.Place(step.Result),
        ElementwiseCost(step, operations: 2),
        new NormalizeSpec(_level),
        Elements(step),
        _parameters.Of(step));

    private long Elements(Step step) => _schedule.Storages[step.Result].Elements * _batch;

    private Cost ElementwiseCost(Step step, int operations)
    {
        long elements = Elements(step);
        int read = _schedule.Storages[step.Source].ElementBytes;
        return RooflineCost.Elementwise(_profile, _level, elements, elements * read, elements * sizeof(float), operations);
    }
}
