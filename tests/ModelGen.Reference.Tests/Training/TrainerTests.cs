using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;
using ModelGen.Reference.Training;

namespace ModelGen.Reference.Tests.Training;

public class TrainerTests
{
    private static readonly Graph Classifier =
        new TestGraph().Input(2).Dense(24).Activation(ActivationKind.Relu).Dense(24).Activation(ActivationKind.Relu).Dense(3).Build();

    [Fact]
    public void LearnsThreeSpiralsThatNoLinearModelCanSeparate()
    {
        Dataset train = Spirals(600, seed: 1), test = Spirals(300, seed: 2);
        var options = new TrainingOptions { Epochs = 60, BatchSize = 32, Optimizer = new Adam(LearningRate: 0.01) };

        Evaluation deep = Trainer.Evaluate(Classifier, Trainer.Fit(Classifier, train, options), test);
        Graph linear = new TestGraph().Input(2).Dense(3).Build();
        Evaluation shallow = Trainer.Evaluate(linear, Trainer.Fit(linear, train, options), test);

        Assert.InRange(deep.Accuracy, 0.97, 1);
        Assert.InRange(deep.Loss, 0, 0.15);
        Assert.InRange(shallow.Accuracy, 0.3, 0.75);
    }

    [Fact]
    public void LearnsWhichOfTwoPatternsHidesSomewhereInAnImageAndAnInitialWeightKnowsItsKernel()
    {
        // Three pixels in a row or below each other, anywhere: no pixel tells more than another.
        Graph graph = new TestGraph().Input(8, 8, 1).Conv(4, TestGraph.Axis(3), TestGraph.Axis(3), name: "C")
            .Activation(ActivationKind.Relu).GlobalPool(PoolKind.Max).Dense(2).Build();
        Graph linear = new TestGraph().Input(8, 8, 1).Flatten().Dense(2).Build();
        Dataset train = Strokes(400, seed: 1), test = Strokes(200, seed: 2);
        var options = new TrainingOptions { Epochs = 20, BatchSize = 20, Optimizer = new Adam(LearningRate: 0.02) };

        Assert.InRange(Trainer.Evaluate(graph, Trainer.Fit(graph, train, options), test).Accuracy, 0.98, 1);
        Assert.InRange(Trainer.Evaluate(linear, Trainer.Fit(linear, train, options), test).Accuracy, 0, 0.8);

        Graph wide = new TestGraph().Input(5, 5, 50).Conv(40, TestGraph.Axis(3), TestGraph.Axis(3), name: "C").Build();
        double[] he = Initializer.Start(wide, Initialization.He, seed: 1)["C.weight"];
        double[] glorot = Initializer.Start(wide, Initialization.Glorot, seed: 1)["C.weight"];
        Assert.Equal(2.0 / (50 * 9), he.Average(w => w * w), 2.0 / (50 * 9) * 0.03);
        Assert.InRange(glorot.Max(Math.Abs), 0.999 * Math.Sqrt(6.0 / (90 * 9)), Math.Sqrt(6.0 / (90 * 9)));
    }

    [Fact]
    public void AnInputOfADepthwiseConvolutionMeetsOnlyTheOutputsOfItsChannel()
    {
        // 9 taps of one channel in, 9 taps of two outputs out, however many channels there are.
        Graph graph = new TestGraph().Input(5, 5, 64).Conv(128, TestGraph.Axis(3), TestGraph.Axis(3), groups: 64, name: "C").Build();
        double[] he = Initializer.Start(graph, Initialization.He, seed: 1)["C.weight"];
        double[] glorot = Initializer.Start(graph, Initialization.Glorot, seed: 1)["C.weight"];
        double limit = Math.Sqrt(6.0 / (9 + 18));
        Assert.Equal(2.0 / 9, he.Average(w => w * w), 0.02);
        Assert.InRange(glorot.Max(Math.Abs), 0.98 * limit, limit);
    }

    [Fact]
    public void BatchNormalisationIsTrainedButNotItsStatistics()
    {
        Graph graph = new TestGraph().Input(2).Dense(24).BatchNorm(name: "N").Activation(ActivationKind.Relu).Dense(3).Build();
        Dataset train = Spirals(300, seed: 1);
        foreach (Optimizer optimizer in new Optimizer[] { new Adam(LearningRate: 0.01), new Sgd() })
        {
            ParameterSet fresh = Trainer.Fit(graph, train, new TrainingOptions { Epochs = 3, Optimizer = optimizer });
            Assert.All(fresh["N.norm.mean"], value => Assert.Equal(0, value));
            Assert.All(fresh["N.norm.variance"], value => Assert.Equal(1, value));
            Assert.All(fresh["N.norm.weight"], value => Assert.NotEqual(1, value));
            Assert.Contains(fresh["N.norm.bias"], value => value != 0);
            Assert.True(Trainer.Evaluate(graph, fresh, train).Accuracy > 0.4);

            ParameterSet start = fresh.Clone();
            start["N.norm.mean"][3] = 0.25;
            ParameterSet further = Trainer.Fit(graph, train, new TrainingOptions { Epochs = 1, Optimizer = optimizer, Start = start });
            Assert.Equal(0.25, further["N.norm.mean"][3]);
        }
    }

    [Fact]
    public void StatisticsAreMeasuredOnTheFirstSamplesBeforeTheFirstStep()
    {
        Graph graph = new TestGraph().Input(1, 2, 2).BatchNorm(epsilon: 0, name: "A").BatchNorm(epsilon: 0, name: "B").Flatten().Dense(2).Build();
        var data = new Dataset([1, 10, 3, 10, 5, 20, 7, 40, 1000, 1000, 1000, 1000], [0, 1, 0]);
        var options = new TrainingOptions { Epochs = 1, StatisticsSamples = 2, Optimizer = new Sgd(1e-12) };
        ParameterSet found = Trainer.Fit(graph, data, options);
        Assert.Equal([4, 20], found["A.norm.mean"]);
        Assert.Equal([5, 150], found["A.norm.variance"]);
        Assert.All(found["B.norm.mean"], mean => Assert.Equal(0, mean, 1e-9));
        Assert.All(found["B.norm.variance"], variance => Assert.Equal(1, variance, 1e-9));
    }

    [Fact]
    public void StatisticsOfManySamplesAreThoseOfAllOfThem()
    {
        Graph graph = new TestGraph().Input(3).BatchNorm(epsilon: 0, name: "A").Dense(2).Build();
        float[] samples = [.. RandomValues.Gaussians(new SeededRandom(4), 3 * 100, 5).Select(value => (float)value)];
        var data = new Dataset(samples, new byte[100]);
        var options = new TrainingOptions { Epochs = 1, StatisticsSamples = 61, Threads = 1, Optimizer = new Sgd(1e-12) };
        ParameterSet found = Trainer.Fit(graph, data, options);
        for (int channel = 0; channel < 3; channel++)
        {
            double[] seen = [.. Enumerable.Range(0, 61).Select(sample => (double)samples[(3 * sample) + channel])];
            double mean = seen.Average();
            Assert.Equal(mean, found["A.norm.mean"][channel], 1e-12);
            Assert.Equal(seen.Average(value => (value - mean) * (value - mean)), found["A.norm.variance"][channel], 1e-11);
        }
    }

    [Fact]
    public void GradientsOfAStepDoNotAllExistAtOnce()
    {
        // 32 pieces of 8 samples, a gradient of 8 MB each.
        Graph graph = new TestGraph().Input(1000).Dense(1000).Build();
        var data = new MeasuringData();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Trainer.Fit(graph, data, new TrainingOptions { Epochs = 1, BatchSize = data.Count, Threads = 1, Optimizer = new Sgd() });
        Assert.InRange(data.Largest - before, 0, 128_000_000);
    }

    [Fact]
    public void SgdFindsTheLeastSquaresSolution()
    {
        Graph graph = new TestGraph().Input(3).Dense(2, name: "L").Build();
        var random = new SeededRandom(5);
        double[] weight = [1, -2, 0.5, 3, 0, -1], bias = [0.25, -4];
        float[] samples = new float[300], targets = new float[200];
        for (int sample = 0; sample < 100; sample++)
        {
            for (int i = 0; i < 3; i++)
                samples[(3 * sample) + i] = (float)random.NextGaussian();
            for (int unit = 0; unit < 2; unit++)
                targets[(2 * sample) + unit] =
                    (float)(bias[unit] + Enumerable.Range(0, 3).Sum(i => weight[(3 * unit) + i] * samples[(3 * sample) + i]));
        }

        ParameterSet found = Trainer.Fit(graph, new RegressionDataset(samples, targets, 100), new TrainingOptions
        {
            Epochs = 60, BatchSize = 10, Loss = LossKind.MeanSquaredError, Optimizer = new Sgd(0.05, 0.9),
            Initialization = Initialization.Glorot,
        });

        Assert.All(found["L.weight"].Zip(weight), pair => Assert.Equal(pair.Second, pair.First, 1e-5));
        Assert.All(found["L.bias"].Zip(bias), pair => Assert.Equal(pair.Second, pair.First, 1e-5));
    }

    [Fact]
    public void ThreadsDoNotChangeTheResultAndSeedsDo()
    {
        Dataset data = Spirals(150, seed: 3);
        var options = new TrainingOptions { Epochs = 3, BatchSize = 100 };
        ParameterSet one = Trainer.Fit(Classifier, data, options with { Threads = 1 });
        ParameterSet four = Trainer.Fit(Classifier, data, options with { Threads = 4 });
        ParameterSet other = Trainer.Fit(Classifier, data, options with { Seed = 2 });

        foreach (string name in one.Names)
        {
            Assert.Equal(one[name].Select(BitConverter.DoubleToInt64Bits), four[name].Select(BitConverter.DoubleToInt64Bits));
            Assert.NotEqual(one[name], other[name]);
        }
    }

    [Fact]
    public void ReadsEverySampleOncePerEpochInAnotherOrder()
    {
        var data = new RecordingData(37);
        Trainer.Fit(Classifier, data, new TrainingOptions { Epochs = 2, BatchSize = 8, Threads = 1 });

        int[][] epochs = data.Reads.GroupBy(read => read.Epoch).OrderBy(group => group.Key)
            .Select(group => group.Select(read => read.Index).ToArray()).ToArray();
        Assert.Equal(2, epochs.Length);
        Assert.All(epochs, epoch => Assert.Equal(Enumerable.Range(0, 37), epoch.Order()));
        Assert.NotEqual(epochs[0], epochs[1]);
    }

    [Fact]
    public void ReportsProgressAndObeysCancellation()
    {
        var reports = new Recorder();
        var options = new TrainingOptions { Epochs = 2, BatchSize = 10, ReportEvery = 4 };
        Trainer.Fit(Classifier, Spirals(95, seed: 1), options, reports);

        Assert.Equal([(1, 4), (1, 8), (1, 10), (2, 4), (2, 8), (2, 10)], reports.Seen.Select(report => (report.Epoch, report.Step)));
        Assert.All(reports.Seen, report => Assert.True(report is { Epochs: 2, Steps: 10, Loss: > 0, Accuracy: > 0 and <= 1 }));

        using var source = new CancellationTokenSource();
        reports.Action = source.Cancel;
        Assert.Throws<OperationCanceledException>(() => Trainer.Fit(Classifier, Spirals(95, seed: 1), options, reports, source.Token));
    }

    [Fact]
    public void DivergenceAndUnsuitableInputAreReported()
    {
        Dataset data = Spirals(30, seed: 1);
        Assert.Throws<ArithmeticException>(() => Trainer.Fit(
            Classifier, data, new TrainingOptions { Optimizer = new Sgd(1e200), Schedule = new ConstantSchedule() }));
        Graph twoOutputs = new TestGraph().Input(2).Dense(3).Output().Dense(3).Output().Build();
        Assert.Contains("2 outputs", Assert.Throws<ArgumentException>(() => Trainer.Fit(twoOutputs, data, new TrainingOptions())).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Trainer.Fit(Classifier, data, new TrainingOptions { BatchSize = 0 }));
        Assert.Throws<ArgumentException>(() => Trainer.Evaluate(Classifier, new ParameterSet(), data));
    }

    [Fact]
    public void StartsFromGivenParametersAndLeavesThem()
    {
        ParameterSet start = RandomValues.Parameters(new SeededRandom(1), Classifier);
        ParameterSet kept = start.Clone();
        ParameterSet end = Trainer.Fit(
            Classifier, Spirals(20, seed: 1), new TrainingOptions { Start = start, Epochs = 1, Optimizer = new Sgd(1e-9, 0) });
        foreach (string name in start.Names)
        {
            Assert.Equal(kept[name], start[name]);
            Assert.All(kept[name].Zip(end[name]), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        }
    }

    private static Dataset Strokes(int count, ulong seed)
    {
        float[] pixels = new float[64 * count];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++)
        {
            SeededRandom random = SeededRandom.For(seed, 0, i);
            labels[i] = (byte)(i % 2);
            int start = (64 * i) + (8 * (1 + random.Next(6))) + 1 + random.Next(6), step = labels[i] == 0 ? 1 : 8;
            pixels[start - step] = pixels[start] = pixels[start + step] = 1;
        }

        return new Dataset(pixels, labels);
    }

    private static Dataset Spirals(int count, ulong seed)
    {
        float[] points = new float[2 * count];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++)
        {
            SeededRandom random = SeededRandom.For(seed, 0, i);
            labels[i] = (byte)(i % 3);
            double radius = random.NextDouble(0.1, 1);
            double angle = (2 * Math.PI * labels[i] / 3) + (3.5 * radius) + (0.08 * random.NextGaussian());
            (points[2 * i], points[(2 * i) + 1]) = ((float)(radius * Math.Cos(angle)), (float)(radius * Math.Sin(angle)));
        }

        return new Dataset(points, labels);
    }

    private sealed class Recorder : IProgress<TrainingProgress>
    {
        public List<TrainingProgress> Seen { get; } = [];

        public Action? Action { get; set; }

        public void Report(TrainingProgress value)
        {
            Seen.Add(value);
            Action?.Invoke();
        }
    }

    /// <summary>Notes how much memory is in use whenever a piece of a mini-batch begins.</summary>
    private sealed class MeasuringData : ITrainingData
    {
        private int _reads;

        public int Count => 256;

        public long Largest { get; private set; }

        public void Read(int index, int epoch, Span<float> features, Span<float> target)
        {
            if (_reads++ % 8 == 0)
                Largest = Math.Max(Largest, GC.GetTotalMemory(forceFullCollection: true));
            features.Fill(1f / (index + 1));
            target.Clear();
            target[0] = 1;
        }
    }

    private sealed class RecordingData(int count) : ITrainingData
    {
        public List<(int Epoch, int Index)> Reads { get; } = [];

        public int Count => count;

        public void Read(int index, int epoch, Span<float> features, Span<float> target)
        {
            lock (Reads)
                Reads.Add((epoch, index));
            features.Fill(index);
            target.Clear();
            target[0] = 1;
        }
    }
}
