using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Cost;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Planning.Scheduling;

namespace ModelGen.Core.Planning.Lowering;

/// <summary>What turning steps into kernel calls needs to know: for whom, and where everything lies.</summary>
internal sealed record CallContext(
    Level Level, int Batch, HardwareProfile Profile, Schedule Schedule, ParameterLayout Parameters, ArenaLayout Arena)
{
    /// <summary>Everything that competes for the caches between two calls.</summary>
    public long ResidentBytes => Parameters.Bytes + Arena.Bytes;

    public EquatableArray<BufferRef> Inputs(Step step) => step.Sources.Select(Arena.Place).ToEquatableArray();

    public BufferRef Output(Step step) => Arena.Place(step.Result);

    /// <summary>Elements of one sample of the value that a step writes.</summary>
    public long Elements(Step step) => Schedule.Storages[step.Result].Elements;

    /// <summary>Elements from one sample of a value to the next.</summary>
    public long SampleStride(int storage) => Arena.Place(storage).Stride / Schedule.Storages[storage].ElementBytes;

    /// <summary>The runs of a step that treats all elements alike: as long as the values have no gaps.</summary>
    public RowExtent ElementExtent(Step step)
    {
        long elements = Elements(step);
        return Extents.Of(Batch, 1, elements, step.Sources.Select(source => new RowStride(SampleStride(source), elements)),
            new RowStride(SampleStride(step.Result), elements), joinsRows: true);
    }

    /// <summary>The runs of a step that looks at all channels of a position: one run per position.</summary>
    public RowExtent PositionExtent(Step step, int channels) => Extents.Of(
        Batch,
        Elements(step) / channels,
        channels,
        step.Sources.Select(source => new RowStride(SampleStride(source), channels)),
        new RowStride(SampleStride(step.Result), channels),
        joinsRows: false);

    /// <summary>The predicted time of a step that walks over elements.</summary>
    /// <param name="extent">The runs; each ends with a vector of its own.</param>
    /// <param name="inputs">What is read.</param>
    /// <param name="operations">Vector operations per vector of elements.</param>
    /// <param name="vectorsAgain">Further loads per vector of elements from the nearest cache: parameters, or a second pass.</param>
    public Cost ElementCost(RowExtent extent, EquatableArray<BufferRef> inputs, int operations, int vectorsAgain = 0)
    {
        int lanes = Profile.Unit(Level).FloatLanes;
        long runs = extent.Samples * extent.Rows;
        long elements = runs * (Amount.CeilDiv(extent.Elements, lanes) * lanes);
        return RooflineCost.Elementwise(
            Profile,
            Level,
            elements,
            inputs.Sum(input => input.Bytes) * Batch,
            runs * extent.Elements * sizeof(float),
            operations,
            elements * sizeof(float) * vectorsAgain);
    }
}
