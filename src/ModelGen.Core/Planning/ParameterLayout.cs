using System.Collections.Generic;
using ModelGen.Core.Common;
using ModelGen.Core.Planning.Scheduling;
using ModelGen.Core.Planning.Tiling;

namespace ModelGen.Core.Planning;

/// <summary>Places every step's packed parameters one after another. It depends on the level but not on the batch size.</summary>
internal sealed class ParameterLayout
{
    private readonly Dictionary<Step, PackingStep> _steps = [];
    private readonly List<PackingStep> _ordered = [];

    public ParameterLayout(Schedule schedule, Level level)
    {
        int lanes = LevelTraits.Of(level).Lanes;
        foreach (Step step in schedule.Steps)
        {
            PackingStep? packing = step switch
            {
                DenseStep dense => Place(dense, lanes),
                NormalizeStep normalize => Place(normalize, lanes),
                _ => null,
            };
            if (packing is null)
                continue;
            _steps.Add(step, packing);
            _ordered.Add(packing);
        }
    }

    public long Bytes { get; private set; }

    public EquatableArray<PackingStep> Steps => _ordered.ToEquatableArray();

    public PanelPacking Of(DenseStep step) => (PanelPacking)_steps[step];

    public NormalizePacking Of(NormalizeStep step) => (NormalizePacking)_steps[step];

    private PanelPacking Place(DenseStep step, int lanes)
    {
        EquatableArray<PanelRun> runs = Panels.Cut(step.Outputs, lanes);
        long columns = Panels.Columns(runs);
        return new PanelPacking(
            step.Weight, step.Bias, step.Outputs, step.Inputs, runs, Take(columns * step.Inputs), Take(columns), step.Flattened, step.Folded);
    }

    private NormalizePacking Place(NormalizeStep step, int lanes)
    {
        int period = step.Normalize.Mean.Count * lanes;
        return new NormalizePacking(step.Normalize, period, Take(period), Take(period));
    }

    private long Take(long elements)
    {
        long offset = Bytes;
        Bytes += Alignment.RoundUp(elements * sizeof(float));
        return offset;
    }
}
