namespace ModelGen.Benchmarks.Checking;

/// <summary>A network computed something else than it should: its times mean nothing.</summary>
internal sealed class OutputMismatchException(string message) : Exception(message);
