namespace ModelGen.Runtime.Tests;

public unsafe class WindowPackingTests
{
    [Fact]
    public void Every_packed_number_is_the_one_that_the_index_formula_asks_for()
    {
        var random = new Random(1);
        for (int trial = 0; trial < 400; trial++)
        {
            RandomKernel c = RandomKernel.Draw(random, folded: trial % 2 == 0);
            using AlignedMemory packed = c.Pack();
            var weight = (float*)(packed.Pointer + c.WeightOffset);
            var bias = (float*)(packed.Pointer + c.BiasOffset);
            foreach (PanelRun run in c.Runs)
            {
                for (int p = 0; p < run.Count; p++)
                {
                    for (int lane = 0; lane < run.Width; lane++)
                    {
                        int filter = run.FirstColumn + p * run.Width + lane;
                        for (int row = 0; row < c.Height; row++)
                        {
                            for (int column = 0; column < c.Width; column++)
                            {
                                for (int channel = 0; channel < c.Channels; channel++)
                                {
                                    int at = (row * c.Width + column) * c.Channels + channel;
                                    Assert.Equal(c.PackedWeight(filter, channel, row, column), weight[at * run.Width + lane]);
                                }
                            }
                        }
                        Assert.Equal(c.PackedBias(filter), bias[lane], 1e-5 * c.Inputs);
                    }
                    weight += c.Inputs * run.Width;
                    bias += run.Width;
                }
            }
            Assert.Equal(c.Step.End, Math.Max((byte*)weight - packed.Pointer, (byte*)bias - packed.Pointer));
        }
    }

    [Fact]
    public void Unpacking_gives_the_file_back()
    {
        var random = new Random(2);
        for (int trial = 0; trial < 400; trial++)
        {
            bool folded = trial % 2 == 0;
            RandomKernel c = RandomKernel.Draw(random, folded);
            using AlignedMemory packed = c.Pack();
            Dictionary<string, float[]> back = c.Values.Where(pair => pair.Key.Contains('.')).ToDictionary();
            c.Step.Unpack(packed.Pointer, c.Order, back);
            for (int i = 0; i < c.Weight.Length; i++)
                Assert.Equal(c.Weight[i], back["w"][i], folded ? 1e-6 : 0);
            for (int i = 0; i < c.Bias?.Length; i++)
                Assert.Equal(c.Bias[i], back["b"][i], folded ? 1e-4 * c.Inputs : 0);
            Assert.Equal(c.Bias is not null, back.ContainsKey("b"));
        }
    }

    [Fact]
    public void A_panel_beyond_the_last_filter_of_a_group_holds_filters_of_the_next_one()
    {
        // 3 groups of 2 filters over 1 channel and 2 columns; the narrowest panel holds 4 filters.
        float[] weight = [.. Enumerable.Range(0, 12).Select(i => (float)i)];
        PanelRun[] runs = [new PanelRun(0, 4, 1), new PanelRun(2, 4, 1), new PanelRun(4, 4, 1)];
        var step = new PanelPacking("w", "b", outputs: 6, inputs: 2, runs, 0, 128, window: [1, 2, 1]);
        using AlignedMemory packed = AlignedMemory.Allocate(step.End);
        var values = new Dictionary<string, float[]> { ["w"] = weight, ["b"] = [10, 11, 12, 13, 14, 15] };
        step.Pack(new ParameterArrays(values), FlattenOrder.RowColumnChannel, packed.Pointer);
        Assert.Equal(
            [0, 2, 4, 6, 1, 3, 5, 7, 4, 6, 8, 10, 5, 7, 9, 11, 8, 10, 0, 0, 9, 11, 0, 0],
            new ReadOnlySpan<float>(packed.Pointer, 24));
        Assert.Equal([10, 11, 12, 13, 12, 13, 14, 15, 14, 15, 0, 0], new ReadOnlySpan<float>(packed.Pointer + 128, 12));
    }

    [Fact]
    public void A_large_kernel_is_packed_like_a_small_one()
    {
        const int filters = 70, channels = 67, height = 3, width = 5, inputs = channels * height * width;
        float[] weight = [.. Enumerable.Range(0, filters * inputs).Select(i => (float)i)];
        var step = new PanelPacking("w", null, filters, inputs, [new PanelRun(0, 35, 2)], 0, 4L * filters * inputs, window: [height, width, channels]);
        using AlignedMemory packed = AlignedMemory.Allocate(step.End);
        step.Pack(new ParameterArrays(new Dictionary<string, float[]> { ["w"] = weight }), FlattenOrder.RowColumnChannel, packed.Pointer);
        var panels = (float*)packed.Pointer;
        for (int i = 0; i < weight.Length; i++)
        {
            int tap = i % (height * width), channel = i / (height * width) % channels, filter = i / inputs;
            Assert.Equal(weight[i], panels[((filter / 35 * inputs) + (tap * channels) + channel) * 35 + filter % 35]);
        }
    }

    [Fact]
    public void Kernels_that_do_not_agree_with_the_weight_are_refused()
    {
        PanelPacking Make(int[]? window, int[]? flattened = null, InputNormalization? folded = null)
            => new("Stem.weight", "b", 4, 18, [new PanelRun(0, 4, 1)], 0, 0, flattened, folded, window: window);

        Make([3, 3, 2], folded: new InputNormalization([1, 2], [1]));
        Assert.Contains("Stem.weight: a kernel [3, 3, 3] does not have 18 inputs", Assert.Throws<ArgumentException>(() => Make([3, 3, 3])).Message);
        Assert.Contains("a kernel [9, 2]", Assert.Throws<ArgumentException>(() => Make([9, 2])).Message);
        Assert.Contains("Stem.weight", Assert.Throws<ArgumentException>(() => Make([3, 3, 2], flattened: [3, 3, 2])).Message);
        var three = new InputNormalization([1, 2, 3], [1]);
        Assert.Contains("3 channels", Assert.Throws<ArgumentException>(() => Make([3, 3, 2], folded: three)).Message);
    }
}
