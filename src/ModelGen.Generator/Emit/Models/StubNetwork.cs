using System.Collections.Generic;
using System.Linq;
using ModelGen.Generator.Parsing;

namespace ModelGen.Generator.Emit.Models;

/// <summary>The public members of a network that does not compile.</summary>
internal static class StubNetwork
{
    private const string Runtime = "global::ModelGen.Runtime";

    public static void Emit(SourceWriter writer, ModelDeclaration declaration, string failure, CompilationFacts facts)
    {
        HashSet<string> taken = StubEmitter.Taken(declaration);
        string name = declaration.Type.Name + declaration.Type.TypeParameters;
        foreach ((string type, string member, bool needsRuntime) in new[]
        {
            ($"static {Runtime}.NetworkInfo", "Info", true),
            ($"static {name}", $"Load(string path, {Runtime}.LoadOptions? options = null)", true),
            ($"static {name}", $"Load(global::System.IO.Stream stream, {Runtime}.LoadOptions? options = null)", true),
            ($"{Runtime}.IsaLevel", "Level", true),
            ("string", "LevelReason", true),
            ($"global::System.Collections.Generic.IReadOnlyList<{Runtime}.BatchProgram>", "Programs", true),
            ("void", "Warmup()", true),
            ($"static {name}", "Load(string path)", false),
            ($"static {name}", "Load(global::System.IO.Stream stream)", false),
            ("void", "Warmup()", false),
        })
        {
            // What the interface asks for is implemented out of sight where the author has used its name.
            if (needsRuntime != facts.HasRuntime)
                continue;
            if (!taken.Contains(member.Split('(')[0]))
                StubEmitter.Member(writer, $"public {type} {member} => {failure};");
            else if (facts.HasRuntime)
                StubEmitter.Member(writer, $"{type} {Runtime}.INetwork<{name}>.{member.Replace(" = null", "")} => {failure};");
        }

        if (facts.HasRuntime && facts.Embeds(declaration.Spec.Name) && !taken.Contains("LoadEmbedded"))
            StubEmitter.Member(writer, $"public static {name} LoadEmbedded({Runtime}.LoadOptions? options = null) => {failure};");
        if (!taken.Contains("Dispose"))
            StubEmitter.Member(writer, "public void Dispose() { }");
        else
            StubEmitter.Member(writer, "void global::System.IDisposable.Dispose() { }");
        EmitCalls(writer, declaration, failure, taken, facts);
    }

    private static void EmitCalls(
        SourceWriter writer, ModelDeclaration declaration, string failure, HashSet<string> taken, CompilationFacts facts)
    {
        string parameters = PredictEmitter.Parameters(Tensor.Of(declaration.Spec));
        string batched = parameters.Length > 0 ? "int batch, " + parameters : "int batch";
        string[] calls = facts.HasSpans
            ? [$"public void Predict({parameters}) => {failure};", $"public void Predict({batched}) => {failure};"]
            : [];
        foreach (string call in calls.Where(_ => !taken.Contains("Predict")))
            StubEmitter.Member(writer, call);
        if (taken.Contains("Session"))
            return;
        if (!taken.Contains("CreateSession"))
            StubEmitter.Member(writer, $"public Session CreateSession() => {failure};");
        StubEmitter.Member(writer, "public sealed class Session : global::System.IDisposable", end: false);
        using (writer.Open("{", "}"))
        {
            foreach (string call in calls)
                StubEmitter.Member(writer, call);
            StubEmitter.Member(writer, "public void Dispose() { }");
        }
    }
}
