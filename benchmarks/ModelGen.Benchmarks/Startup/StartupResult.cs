namespace ModelGen.Benchmarks.Startup;

/// <summary>Medians over alternating runs, in milliseconds.</summary>
/// <param name="Runs">Runs of each kind.</param>
/// <param name="EmptyMs">An empty program, from start to end.</param>
/// <param name="NetworkMs">The program that loads a network and predicts once, from start to end.</param>
/// <param name="OverEmptyMs">The difference: what the network costs a program.</param>
/// <param name="LoadMs">The part in <c>Load</c>, the compilation of its kernels included.</param>
/// <param name="FirstPredictMs">The part in the first <c>Predict</c>.</param>
internal sealed record StartupResult(
    int Runs, double EmptyMs, double NetworkMs, double OverEmptyMs, double LoadMs, double FirstPredictMs);
