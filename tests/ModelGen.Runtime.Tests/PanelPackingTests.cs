namespace ModelGen.Runtime.Tests;

public unsafe class PanelPackingTests
{
    [Fact]
    public void Packing_is_inverted_by_unpacking_for_random_shapes_and_panels()
    {
        var random = new Random(1);
        for (int trial = 0; trial < 400; trial++)
        {
            Case c = Case.Draw(random, folded: false);
            using AlignedMemory packed = c.Pack();
            var back = new Dictionary<string, float[]>();
            c.Step.Unpack(packed.Pointer, c.Order, back);
            Assert.Equal(c.Weight, back["w"]);
            if (c.Bias is not null)
                Assert.Equal(c.Bias, back["b"]);
            Assert.Equal(c.Bias is not null, back.ContainsKey("b"));
        }
    }

    [Fact]
    public void Every_packed_number_is_the_one_that_the_layout_asks_for()
    {
        var random = new Random(2);
        for (int trial = 0; trial < 400; trial++)
        {
            Case c = Case.Draw(random, folded: trial % 2 == 0);
            using AlignedMemory packed = c.Pack();
            float* weight = (float*)(packed.Pointer + c.WeightOffset);
            float* bias = (float*)(packed.Pointer + c.BiasOffset);
            foreach (PanelRun run in c.Runs)
            {
                for (int p = 0; p < run.Count; p++)
                {
                    for (int lane = 0; lane < run.Width; lane++)
                    {
                        int column = run.FirstColumn + p * run.Width + lane;
                        for (int k = 0; k < c.Inputs; k++)
                            Assert.Equal(c.ExpectedWeight(column, k), weight[k * run.Width + lane]);
                        Assert.Equal(c.ExpectedBias(column), bias[lane], 1e-6);
                    }
                    weight += c.Inputs * run.Width;
                    bias += run.Width;
                }
            }
            Assert.Equal(c.Step.End, Math.Max((byte*)weight - packed.Pointer, (byte*)bias - packed.Pointer));
        }
    }

    [Fact]
    public void Unpacking_takes_a_folded_normalisation_out_again()
    {
        var random = new Random(3);
        for (int trial = 0; trial < 100; trial++)
        {
            Case c = Case.Draw(random, folded: true);
            using AlignedMemory packed = c.Pack();
            var back = new Dictionary<string, float[]>();
            c.Step.Unpack(packed.Pointer, c.Order, back);
            for (int i = 0; i < c.Weight.Length; i++)
                Assert.Equal(c.Weight[i], back["w"][i], 1e-6);
            for (int i = 0; i < (c.Bias?.Length ?? 0); i++)
                Assert.Equal(c.Bias![i], back["b"][i], 1e-4 * c.Inputs);
        }
    }

    [Fact]
    public void A_shifted_last_panel_repeats_the_columns_of_the_one_before_it()
    {
        float[] weight = [.. Enumerable.Range(0, 10).Select(i => (float)i)];
        var step = new PanelPacking("w", null, outputs: 10, inputs: 1, [new PanelRun(0, 4, 2), new PanelRun(6, 4, 1)], 0, 64);
        using AlignedMemory packed = AlignedMemory.Allocate(step.End);
        step.Pack(new ParameterArrays(new Dictionary<string, float[]> { ["w"] = weight }), FlattenOrder.RowColumnChannel, packed.Pointer);
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 6, 7, 8, 9], new ReadOnlySpan<float>(packed.Pointer, 12));
        Assert.Equal(new float[12], new ReadOnlySpan<float>(packed.Pointer + 64, 12));
    }

    [Fact]
    public void Packings_that_lose_an_output_or_do_not_agree_are_refused()
    {
        PanelPacking Make(PanelRun[] runs, int[]? flattened = null, InputNormalization? folded = null)
            => new("w", "b", 10, 6, runs, 0, 0, flattened, folded);

        Assert.Contains("output 8", Assert.Throws<ArgumentException>(() => Make([new PanelRun(0, 4, 2)])).Message);
        Assert.Contains("output 4", Assert.Throws<ArgumentException>(() => Make([new PanelRun(0, 4, 1), new PanelRun(5, 5, 1)])).Message);
        Assert.Throws<ArgumentException>(() => Make([new PanelRun(0, 0, 3)]));
        Assert.Contains("[2, 2, 2]", Assert.Throws<ArgumentException>(() => Make([new PanelRun(0, 10, 1)], [2, 2, 2])).Message);
        var four = new InputNormalization([1, 2, 3, 4], [1]);
        Assert.Contains("4 channels", Assert.Throws<ArgumentException>(() => Make([new PanelRun(0, 10, 1)], null, four)).Message);
    }

    [Fact]
    public void Folding_refuses_to_make_a_weight_infinite()
    {
        var step = new PanelPacking("w", "b", 2, 2, [new PanelRun(0, 2, 1)], 0, 64, folded: new InputNormalization([0], [1e-30]));
        var values = new ParameterArrays(new Dictionary<string, float[]> { ["w"] = [1, 1, 1, 1e9f], ["b"] = [0, 0] });
        using AlignedMemory packed = AlignedMemory.Allocate(step.End);
        var error = Assert.Throws<ParameterFileException>(() => step.Pack(values, FlattenOrder.RowColumnChannel, packed.Pointer));
        Assert.Contains("w:", error.Message);
        Assert.Contains("output 1", error.Message);
    }

    [Fact]
    public void Scale_and_mean_are_rounded_once_from_double()
    {
        var step = new NormalizePacking([0.485, 0.456, 0.406], [0.229, 0.224, 0.225], period: 3, scaleOffset: 0, meanOffset: 64);
        using AlignedMemory packed = AlignedMemory.Allocate(step.End);
        step.Pack(new ParameterArrays(new Dictionary<string, float[]>()), FlattenOrder.RowColumnChannel, packed.Pointer);
        Assert.Equal([(float)(1 / 0.229), (float)(1 / 0.224), (float)(1 / 0.225)], new ReadOnlySpan<float>(packed.Pointer, 3));
        Assert.Equal([0.485f, 0.456f, 0.406f], new ReadOnlySpan<float>(packed.Pointer + 64, 3));

        var one = new NormalizePacking([0.5], [0.25], period: 2, scaleOffset: 0, meanOffset: 8);
        one.Pack(new ParameterArrays(new Dictionary<string, float[]>()), FlattenOrder.RowColumnChannel, packed.Pointer);
        Assert.Equal([4, 4, 0.5f, 0.5f], new ReadOnlySpan<float>(packed.Pointer, 4));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_standard_deviation_is_finite_and_positive(double std)
        => Assert.Throws<ArgumentException>(() => new InputNormalization([0], [std]));

    private sealed record Case(
        int Outputs, int Inputs, PanelRun[] Runs, int[]? Flattened, double[]? Mean, double[]? Std, FlattenOrder Order, float[] Weight, float[]? Bias)
    {
        public long WeightOffset => 64;

        public long BiasOffset => (64 + 4L * Inputs * Runs.Sum(r => r.Width * r.Count) + 63) / 64 * 64;

        public PanelPacking Step => new(
            "w", Bias is null ? null : "b", Outputs, Inputs, Runs, WeightOffset, BiasOffset, Flattened,
            Mean is null ? null : new InputNormalization(Mean, Std!));

        public static Case Draw(Random random, bool folded)
        {
            int[] image = random.Next(4) switch
            {
                0 => [random.Next(1, 40)],
                1 => [random.Next(1, 8), random.Next(1, 8)],
                _ => [random.Next(1, 6), random.Next(1, 6), random.Next(1, 5)],
            };
            int inputs = image.Aggregate(1, (a, b) => a * b);
            int outputs = random.Next(1, 70);
            int channels = random.Next(2) == 0 ? 1 : image[^1];
            return new Case(
                outputs,
                inputs,
                DrawRuns(random, outputs),
                random.Next(3) == 0 ? null : image,
                folded ? [.. Enumerable.Range(0, channels).Select(_ => random.NextDouble() - 0.5)] : null,
                folded ? [.. Enumerable.Range(0, channels).Select(_ => 0.1 + random.NextDouble())] : null,
                random.Next(2) == 0 ? FlattenOrder.RowColumnChannel : FlattenOrder.ChannelRowColumn,
                Numbers(random, outputs * inputs),
                random.Next(4) == 0 ? null : Numbers(random, outputs));
        }

        public AlignedMemory Pack()
        {
            var values = new Dictionary<string, float[]> { ["w"] = Weight };
            if (Bias is not null)
                values["b"] = Bias;
            AlignedMemory packed = AlignedMemory.Allocate(Step.End);
            new Span<byte>(packed.Pointer, (int)packed.Bytes).Fill(0xFF);
            Step.Pack(new ParameterArrays(values), Order, packed.Pointer);
            return packed;
        }

        public float ExpectedWeight(int column, int k)
            => column >= Outputs ? 0 : Mean is null ? FileWeight(column, k) : (float)(FileWeight(column, k) / Std![k % Std.Length]);

        public float ExpectedBias(int column)
        {
            if (column >= Outputs)
                return 0;
            double sum = Bias is null ? 0 : Bias[column];
            for (int k = 0; Mean is not null && k < Inputs; k++)
                sum -= FileWeight(column, k) * Mean[k % Mean.Length] / Std![k % Std.Length];
            return (float)sum;
        }

        private float FileWeight(int column, int k)
        {
            int at = k;
            if (Flattened is { Length: > 1 } && Order == FlattenOrder.ChannelRowColumn)
            {
                int channels = Flattened[^1];
                int columns = Flattened.Length == 3 ? Flattened[1] : 1;
                int rows = Flattened[0];
                int channel = k % channels, pixelColumn = k / channels % columns, row = k / channels / columns;
                at = (channel * rows + row) * columns + pixelColumn;
            }
            return Weight[column * Inputs + at];
        }

        private static PanelRun[] DrawRuns(Random random, int outputs)
        {
            int width = 4 * random.Next(1, 9);
            int whole = outputs / width;
            List<PanelRun> runs = [];
            if (whole > 0)
                runs.Add(new PanelRun(0, width, whole));
            if (whole * width < outputs)
            {
                int narrow = 4 * random.Next(1, 5);
                runs.Add(whole > 0 && random.Next(2) == 0
                    ? new PanelRun(outputs - width, width, 1)
                    : new PanelRun(whole * width, narrow, (outputs - whole * width + narrow - 1) / narrow));
            }
            return [.. runs];
        }

        private static float[] Numbers(Random random, int count)
            => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() * 2 - 1)];
    }
}
