using System;
using System.Linq;
using System.Threading;
using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning.Lowering;
using ModelGen.Core.Planning.Scheduling;

namespace ModelGen.Core.Planning;

/// <summary>Plans one program: schedule, then places for parameters and values, then a kernel call per step.</summary>
internal sealed class ProgramBuilder
{
    private readonly CallContext _context;
    private readonly CancellationToken _cancellation;

    public ProgramBuilder(Graph graph, Level level, int batch, HardwareProfile profile, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        Schedule schedule = Scheduler.Schedule(graph, cancellation);
        cancellation.ThrowIfCancellationRequested();
        _context = new CallContext(
            level, batch, profile, schedule, new ParameterLayout(schedule, level), new ArenaLayout(schedule, batch, cancellation));
    }

    public Program Build() => new(
        Mode.Predict,
        _context.Level,
        _context.Batch,
        _context.Schedule.Steps.Select(Call).ToEquatableArray(),
        _context.Parameters.Steps,
        _context.Parameters.Bytes,
        _context.Arena.Bytes);

    private KernelCall Call(Step step)
    {
        _cancellation.ThrowIfCancellationRequested();
        return step switch
        {
            DenseStep dense => DenseLowering.Lower(_context, dense),
            MapStep map => ElementwiseLowering.Lower(_context, map),
            ConvertStep convert => ElementwiseLowering.Lower(_context, convert),
            BinaryStep binary => ElementwiseLowering.Lower(_context, binary),
            CopyStep copy => ElementwiseLowering.Lower(_context, copy),
            NormalizeStep normalize => AffineLowering.Lower(_context, normalize),
            AffineStep affine => AffineLowering.Lower(_context, affine),
            LayerNormStep layerNorm => RowLowering.Lower(_context, layerNorm),
            SoftmaxStep softmax => RowLowering.Lower(_context, softmax),
            ConvStep conv => ConvLowering.Lower(_context, conv),
            PoolStep pool => PoolLowering.Lower(_context, pool),
            PadStep pad => PadLowering.Lower(_context, pad),
            MoveStep move => MoveLowering.Lower(_context, move),
            InterleaveStep interleave => MoveLowering.Lower(_context, interleave),
            _ => throw new NotSupportedException($"No kernel call for {step.GetType().Name}."),
        };
    }
}
