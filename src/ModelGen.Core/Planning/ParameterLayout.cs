using System;
using System.Collections.Generic;
using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Planning.Scheduling;
using ModelGen.Core.Planning.Tiling;

namespace ModelGen.Core.Planning;

/// <summary>
/// Places the packed parameters of all steps one after another; steps that need the same ones in the same form share them. It depends
/// on the level but not on the batch size.
/// </summary>
internal sealed class ParameterLayout
{
    private readonly int _lanes;
    private readonly Dictionary<PackingStep, PackingStep> _placed = [];
    private readonly List<PackingStep> _ordered = [];

    public ParameterLayout(Schedule schedule, Level level)
    {
        _lanes = LevelTraits.Of(level).Lanes;
        if (schedule.FixedOrderLayer is { } layer)
            _ordered.Add(new FixedOrderPacking(layer));
        foreach (Step step in schedule.Steps)
            Place(step);
    }

    public long Bytes { get; private set; }

    public EquatableArray<PackingStep> Steps => _ordered.ToEquatableArray();

    public PanelPacking Of(DenseStep step) => Panel(new PanelPacking(
        step.Weight, step.Bias, step.Width, step.Depth, Panels.Cut(step.Width, _lanes), 0, 0, step.Flattened, step.Folded, step.Norm));

    public PanelPacking Of(ConvStep step)
    {
        EquatableArray<PanelRun> runs = step.IsDepthwise
            ? Panels.CutVectors(step.Filters, _lanes)
            : Panels.CutGroups(step.Groups, step.GroupFilters, _lanes);

        // One tap or one channel: the file has the order of the panels.
        bool isInOrder = step.GroupChannels == 1 || step.Rows.Taps * step.Columns.Taps == 1;
        Shape? window = isInOrder ? null : Shape.Of(step.Rows.Taps, step.Columns.Taps, step.GroupChannels);
        return Panel(new PanelPacking(
            step.Weight, step.Bias, step.Filters, step.Products, runs, 0, 0, Flattened: null, step.Folded, step.Norm, window));
    }

    public NormalizePacking Of(NormalizeStep step) => Share(
        new NormalizePacking(step.Normalize, (int)Pattern.PeriodOf(step.Normalize.Mean.Count, _lanes), 0, 0),
        packing => packing with { ScaleOffset = Take(packing.Period), MeanOffset = Take(packing.Period) });

    public AffinePacking Of(AffineStep step) => Share(
        new AffinePacking(step.Norm, (int)Pattern.PeriodOf(step.Norm.Channels, _lanes), 0, 0, 0),
        packing => packing with
        {
            MeanOffset = Take(packing.Period), ScaleOffset = Take(packing.Period), ShiftOffset = Take(packing.Period),
        });

    public (VectorPacking Weight, VectorPacking Bias) Of(LayerNormStep step) =>
        (Vector(step.Weight, step.Channels), Vector(step.Bias, step.Channels));

    private void Place(Step step)
    {
        switch (step)
        {
            case DenseStep dense:
                Of(dense);
                break;
            case ConvStep conv:
                Of(conv);
                break;
            case NormalizeStep normalize:
                Of(normalize);
                break;
            case AffineStep affine:
                Of(affine);
                break;
            case LayerNormStep layerNorm:
                Of(layerNorm);
                break;
        }
    }

    private PanelPacking Panel(PanelPacking panel) => Share(panel, packing => packing with
    {
        WeightOffset = Take(Panels.Columns(packing.Runs) * packing.Inputs),
        BiasOffset = Take(Panels.Columns(packing.Runs)),
    });

    private VectorPacking Vector(string name, int count) =>
        Share(new VectorPacking(name, count, 0), packing => packing with { Offset = Take(packing.Count) });

    /// <summary>The placed packing that differs from an unplaced one in its offsets alone; places it if there is none.</summary>
    private T Share<T>(T packing, Func<T, T> place)
        where T : PackingStep
    {
        if (_placed.TryGetValue(packing, out PackingStep? known))
            return (T)known;
        T placed = place(packing);
        _placed.Add(packing, placed);
        _ordered.Add(placed);
        return placed;
    }

    private long Take(long elements)
    {
        long offset = Bytes;
        Bytes += Alignment.RoundUp(elements * sizeof(float));
        return offset;
    }
}
