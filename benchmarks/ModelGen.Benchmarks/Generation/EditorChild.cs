using System.Globalization;
using System.Text.Json;
using ModelGen.Benchmarks.Startup;

namespace ModelGen.Benchmarks.Generation;

/// <summary>What the verb <c>generator</c> runs as a process of its own, in which nothing is compiled yet and nothing remembered.</summary>
internal static class EditorChild
{
    public const string Verb = "generator-child";
    private const string Ours = "ours";
    private const string Empty = "empty";

    /// <param name="args">The verb, the toolset, the number of models, the number of edits and the file for the result.</param>
    public static int Run(string[] args)
    {
        Toolset tools = args[1] == Ours ? Toolset.Ours() : Toolset.Empty();
        int models = int.Parse(args[2], CultureInfo.InvariantCulture), edits = int.Parse(args[3], CultureInfo.InvariantCulture);
        EditorCost cost = EditorCost.Measure(tools, models, edits);
        File.WriteAllText(args[4], JsonSerializer.Serialize(cost, JsonSerializerOptions.Web));
        return 0;
    }

    /// <summary>Measures in new processes.</summary>
    public static EditorComparison Compare(int models, int edits)
    {
        string file = Path.GetTempFileName();
        try
        {
            return new EditorComparison(models, Measure(Ours), Measure(Empty));
        }
        finally
        {
            File.Delete(file);
        }

        EditorCost Measure(string tools)
        {
            ChildProcess.Run(
                Verb, tools, models.ToString(CultureInfo.InvariantCulture), edits.ToString(CultureInfo.InvariantCulture), file);
            return JsonSerializer.Deserialize<EditorCost>(File.ReadAllText(file), JsonSerializerOptions.Web)!;
        }
    }
}
