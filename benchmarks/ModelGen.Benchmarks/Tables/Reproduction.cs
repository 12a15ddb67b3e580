namespace ModelGen.Benchmarks.Tables;

/// <summary>The command that measures a table again: it stands under every one.</summary>
internal static class Reproduction
{
    public static string Of(string arguments) => $"again: dotnet run -c Release --project benchmarks/ModelGen.Benchmarks -- {arguments}";
}
