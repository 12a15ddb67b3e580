namespace ModelGen.Runtime.Tests;

public unsafe class FoldedNormTests
{
    private const double Epsilon = 1e-3;

    [Fact]
    public void Every_packed_number_is_the_double_formula_rounded_once()
    {
        var random = new Random(1);
        for (int trial = 0; trial < 300; trial++)
        {
            Case c = Case.Draw(random);
            using AlignedMemory packed = c.Pack(c.Values);
            float* weight = (float*)packed.Pointer;
            float* bias = (float*)(packed.Pointer + c.BiasOffset);
            for (int column = 0; column < c.Outputs; column++)
            {
                int panel = column / Case.Width, lane = column % Case.Width;
                double expected = c.Bias is null ? 0 : c.Bias[column];
                for (int k = 0; k < c.Inputs; k++)
                {
                    double w = c.FileWeight(column, k), scale = c.Scale(c.Before, k % c.Channels);
                    expected += w * c.Constant(c.Before, k % c.Channels);
                    float got = weight[(panel * c.Inputs + k) * Case.Width + lane];
                    Assert.Equal((float)(w * scale * c.Scale(c.Behind, column)), got);
                }
                if (c.Behind is not null)
                    expected = (expected - c.Values["n.mean"][column]) * c.Scale("n", column) + c.Values["n.bias"][column];
                Assert.Equal(expected, bias[panel * Case.Width + lane], 1e-6 * (1 + Math.Abs(expected)));
            }
        }
    }

    [Fact]
    public void Unpacking_takes_the_normalisations_out_again_given_their_tensors()
    {
        var random = new Random(2);
        for (int trial = 0; trial < 200; trial++)
        {
            Case c = Case.Draw(random);
            using AlignedMemory packed = c.Pack(c.Values);
            Dictionary<string, float[]> back = c.Values.Where(pair => pair.Key.Contains('.')).ToDictionary();
            c.Step.Unpack(packed.Pointer, c.Order, back);
            for (int i = 0; i < c.Weight.Length; i++)
                Assert.Equal(c.Weight[i], back["w"][i], 1e-6);
            for (int i = 0; i < c.Bias?.Length; i++)
                Assert.Equal(c.Bias[i], back["b"][i], 1e-4 * c.Inputs);
            Assert.Equal(c.Bias is not null, back.ContainsKey("b"));
            if (c.Before is not null || c.Behind is not null)
                Assert.Throws<KeyNotFoundException>(() => c.Step.Unpack(packed.Pointer, c.Order, new Dictionary<string, float[]>()));
        }
    }

    [Fact]
    public void What_is_unpacked_packs_to_the_same_numbers_even_where_a_factor_is_zero()
    {
        var random = new Random(3);
        for (int trial = 0; trial < 100; trial++)
        {
            Case c = Case.Draw(random);
            c.Values["n.weight"][random.Next(c.Outputs)] = 0;
            if (c.Bias is not null)
                c.Values["m.weight"][random.Next(c.Channels)] = 0;
            using AlignedMemory packed = c.Pack(c.Values);
            Dictionary<string, float[]> back = c.Values.Where(pair => pair.Key.Contains('.')).ToDictionary();
            c.Step.Unpack(packed.Pointer, c.Order, back);
            using AlignedMemory again = c.Pack(back);
            for (int i = 0; i < packed.Bytes / 4; i++)
                Assert.Equal(((float*)packed.Pointer)[i], ((float*)again.Pointer)[i], 1e-3);
        }
    }

    [Theory]
    [InlineData("w", 1e30f, 1e-20, "w: expected values that stay finite when normalisation is folded in, but the weight of output 1 does not.")]
    [InlineData("m.bias", 3e38f, 1, "b: expected values that stay finite when normalisation is folded in, but the bias of output 0 does not.")]
    [InlineData("n.mean", 3e38f, 1e-20, "b: expected values that stay finite when normalisation is folded in, but the bias of output 1 does not.")]
    public void Folding_refuses_to_make_a_number_infinite(string tensor, float value, double epsilon, string message)
    {
        var values = new Dictionary<string, float[]>
        {
            ["w"] = [1, 1, 1, 1], ["b"] = [0, 0],
            ["m.weight"] = [1, 1], ["m.bias"] = [0, 0], ["m.mean"] = [0, 0], ["m.variance"] = [1, 1],
            ["n.weight"] = [1, 1], ["n.bias"] = [0, 0], ["n.mean"] = [0, 0], ["n.variance"] = [1, 0],
        };
        values[tensor][^1] = value;
        values["w"][0] = 2;
        values["w"][1] = 2;
        var step = new PanelPacking(
            "w", "b", 2, 2, [new PanelRun(0, 2, 1)], 0, 64, foldedNorm: Case.Tensors("m", 2, epsilon), norm: Case.Tensors("n", 2, epsilon));
        using AlignedMemory packed = AlignedMemory.Allocate(step.End);
        var error = Assert.Throws<ParameterFileException>(() => step.Pack(new ParameterArrays(values), FlattenOrder.RowColumnChannel, packed.Pointer));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Normalisations_that_do_not_fit_the_layer_are_refused()
    {
        PanelPacking Make(InputNormalization? folded = null, BatchNormTensors? foldedNorm = null, BatchNormTensors? norm = null)
            => new("w", "b", 4, 6, [new PanelRun(0, 4, 1)], 0, 96, null, folded, foldedNorm, norm);

        Assert.Contains("6 inputs", Assert.Throws<ArgumentException>(() => Make(foldedNorm: Case.Tensors("m", 4, 0))).Message);
        Assert.Contains("4 outputs", Assert.Throws<ArgumentException>(() => Make(norm: Case.Tensors("n", 2, 0))).Message);
        Assert.Contains("two normalisations", Assert.Throws<ArgumentException>(() => Make(new InputNormalization([0], [1]), Case.Tensors("m", 2, 0))).Message);
        Make(new InputNormalization([0], [1]), null, Case.Tensors("n", 4, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Case.Tensors("n", 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Case.Tensors("n", 1, -1e-9));
        Assert.Throws<ArgumentOutOfRangeException>(() => Case.Tensors("n", 1, double.NaN));
        Assert.Throws<ArgumentException>(() => new AffinePacking(Case.Tensors("n", 3, 0), period: 8, 0, 64, 128));
    }

    [Fact]
    public void A_vector_is_copied_and_read_back()
    {
        var step = new VectorPacking("v", 5, offset: 8);
        Assert.Equal(28, step.End);
        float[] values = [1, -0f, 3, 1e-42f, 5];
        using AlignedMemory packed = AlignedMemory.Allocate(step.End);
        step.Pack(new ParameterArrays(new Dictionary<string, float[]> { ["v"] = values }), FlattenOrder.RowColumnChannel, packed.Pointer);
        Assert.Equal(values, new ReadOnlySpan<float>(packed.Pointer + 8, 5));
        var back = new Dictionary<string, float[]>();
        step.Unpack(packed.Pointer, FlattenOrder.RowColumnChannel, back);
        Assert.Equal(values, back["v"]);
        var tooShort = new ParameterArrays(new Dictionary<string, float[]> { ["v"] = [1] });
        Assert.Contains("expected 5 values, got 1", Assert.Throws<ArgumentException>(() => step.Pack(tooShort, default, packed.Pointer)).Message);
    }

    private sealed record Case(int Outputs, int[] Image, int Channels, string? Before, string? Behind, FlattenOrder Order, Dictionary<string, float[]> Values)
    {
        public const int Width = 8;

        public int Inputs => Image.Aggregate(1, (a, b) => a * b);

        public long BiasOffset => (4L * Panels * Width * Inputs + 63) / 64 * 64;

        public float[] Weight => Values["w"];

        public float[]? Bias => Values.GetValueOrDefault("b");

        public PanelPacking Step => new(
            "w", Bias is null ? null : "b", Outputs, Inputs, [new PanelRun(0, Width, Panels)], 0, BiasOffset, Image, null,
            Before is null ? null : Tensors("m", Channels, Epsilon), Behind is null ? null : Tensors("n", Outputs, Epsilon));

        private int Panels => (Outputs + Width - 1) / Width;

        public static BatchNormTensors Tensors(string name, int channels, double epsilon)
            => new(name + ".weight", name + ".bias", name + ".mean", name + ".variance", channels, epsilon);

        public static Case Draw(Random random)
        {
            int[] image = random.Next(2) == 0 ? [random.Next(1, 30)] : [random.Next(1, 5), random.Next(1, 5), random.Next(1, 5)];
            int inputs = image.Aggregate(1, (a, b) => a * b), outputs = random.Next(1, 40);
            var values = new Dictionary<string, float[]> { ["w"] = Numbers(inputs * outputs, 0) };
            if (random.Next(3) > 0)
                values["b"] = Numbers(outputs, 0);
            foreach ((string norm, int channels) in new[] { ("m", image[^1]), ("n", outputs) })
            {
                values[norm + ".weight"] = Numbers(channels, 2);
                values[norm + ".bias"] = Numbers(channels, 0);
                values[norm + ".mean"] = Numbers(channels, 0);
                values[norm + ".variance"] = Numbers(channels, 1.5f);
            }
            return new Case(
                outputs, image, image[^1], random.Next(3) == 0 ? null : "m", random.Next(3) == 0 ? null : "n",
                random.Next(2) == 0 ? FlattenOrder.RowColumnChannel : FlattenOrder.ChannelRowColumn, values);

            float[] Numbers(int count, float centre) => [.. Enumerable.Range(0, count).Select(_ => centre + random.NextSingle() * 2 - 1)];
        }

        public AlignedMemory Pack(Dictionary<string, float[]> values)
        {
            AlignedMemory packed = AlignedMemory.Allocate(Step.End, clear: true);
            Step.Pack(new ParameterArrays(values), Order, packed.Pointer);
            return packed;
        }

        public double Scale(string? norm, int channel)
            => norm is null ? 1 : Values[norm + ".weight"][channel] / Math.Sqrt(Values[norm + ".variance"][channel] + Epsilon);

        public double Constant(string? norm, int channel)
            => norm is null ? 0 : Values[norm + ".bias"][channel] - Values[norm + ".mean"][channel] * Scale(norm, channel);

        public float FileWeight(int column, int k)
        {
            int channel = k % Channels, pixel = k / Channels, pixels = Inputs / Channels;
            bool permuted = Image.Length > 1 && Order == FlattenOrder.ChannelRowColumn;
            return Weight[column * Inputs + (permuted ? channel * pixels + pixel : k)];
        }
    }
}
