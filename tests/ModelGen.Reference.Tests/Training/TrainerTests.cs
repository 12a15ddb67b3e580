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
        var options = new TrainingOptions { Epochs = 3, BatchSize = 16 };
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
