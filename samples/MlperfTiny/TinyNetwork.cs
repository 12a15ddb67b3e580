using MlperfTiny.Measures;
using MlperfTiny.Networks;
using ModelGen.Runtime;

namespace MlperfTiny;

/// <summary>A network by the name that the command line has for it.</summary>
internal sealed class TinyNetwork
{
    private const ulong Seed = 1;
    private const long MeasuredPicoseconds = 200_000_000_000;
    private const int MinRounds = 20, MaxRounds = 2_000;

    private readonly Func<string?, int, NetworkReport> _measure;

    private TinyNetwork(string name, string task, Func<string?, int, NetworkReport> measure)
    {
        Name = name;
        Task = task;
        _measure = measure;
    }

    public static IReadOnlyList<TinyNetwork> All { get; } =
    [
        Of<AnomalyDetection>("ad", "anomaly detection", net => net.CreateSession()),
        Of<KeywordSpotting>("kws", "keyword spotting", net => net.CreateSession()),
        Of<ImageClassification>("ic", "image classification", net => net.CreateSession()),
        Of<ImageClassification26>("ic26", "the same with 26 filters", net => net.CreateSession()),
        Of<VisualWakeWords>("vww", "visual wake words", net => net.CreateSession()),
    ];

    public string Name { get; }

    public string Task { get; }

    /// <summary>Loads the network and times its layers, for about 0.2 seconds.</summary>
    /// <param name="parameters">A parameter file, or null for parameters drawn from a seed.</param>
    /// <param name="batch">Samples per run.</param>
    /// <exception cref="InvalidOperationException">The network is not compiled for that batch size.</exception>
    public NetworkReport Measure(string? parameters, int batch) => _measure(parameters, batch);

    private static TinyNetwork Of<TNet>(string name, string task, Func<TNet, NetworkSession> createSession) where TNet : INetwork<TNet> =>
        new(name, task, (parameters, batch) =>
        {
            using TNet net = parameters is null ? TNet.Load(SeededParameters.Create(TNet.Info, Seed)) : TNet.Load(parameters);
            BatchProgram program = net.Programs.FirstOrDefault(program => program.Batch == batch)
                ?? throw new InvalidOperationException(
                    $"{name} is compiled for batches of {string.Join(" and ", net.Programs.Select(program => program.Batch))}, not of {batch}.");
            long rounds = MeasuredPicoseconds / Math.Max(program.PredictedPicoseconds, 1);
            using NetworkSession session = createSession(net);
            NetworkProfile profile = session.Profile((int)Math.Clamp(rounds, MinRounds, MaxRounds), batch);
            return NetworkReport.Of(name, parameters ?? "parameters drawn from a seed", TNet.Info, net.LevelReason, profile);
        });
}
