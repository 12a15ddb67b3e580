using System.Collections.Generic;
using System.Linq;

namespace ModelGen.Generator.Emit.Models;

/// <summary>Emits the calls that need no session of the caller's own: they borrow the network's.</summary>
internal static class PredictEmitter
{
    public static void Emit(SourceWriter writer, IReadOnlyList<Tensor> tensors)
    {
        string parameters = Parameters(tensors);
        string arguments = string.Join(", ", tensors.Select(tensor => tensor.Argument));
        writer.Line("/// <summary>A session of the caller's own: it keeps its memory between calls and serves one thread at a time.</summary>");
        writer.Line("public Session CreateSession() => new(_network);");
        writer.Line();
        Documentation(writer, tensors, batch: false);
        Method(writer, $"public void Predict({parameters})", $"session.Predict({arguments});");
        writer.Line();
        Documentation(writer, tensors, batch: true);
        Method(writer, $"public void Predict(int batch, {parameters})", $"session.Predict(batch, {arguments});");
    }

    /// <summary>The spans of all inputs and outputs, in the order of declaration.</summary>
    public static string Parameters(IReadOnlyList<Tensor> tensors) =>
        string.Join(", ", tensors.Select(tensor => $"{tensor.SpanType} {tensor.Argument}"));

    /// <summary>Documents a <c>Predict</c>.</summary>
    public static void Documentation(SourceWriter writer, IReadOnlyList<Tensor> tensors, bool batch)
    {
        writer.Line($"/// <summary>Runs the network for {(batch ? "any number of samples, one after another in every span" : "one sample")}.</summary>");
        if (batch)
            writer.Line("/// <param name=\"batch\">The number of samples; 0 does nothing.</param>");
        foreach (Tensor tensor in tensors)
            writer.Line($"/// <param name=\"{tensor.Argument.TrimStart('@')}\">{(tensor.IsInput ? "Input" : "Output")} {tensor.Layer}.</param>");
        writer.Line("/// <exception cref=\"global::System.ArgumentException\">A span has the wrong length, or an output overlaps another span.</exception>");
        writer.Line("/// <exception cref=\"global::System.ObjectDisposedException\">The network or session is disposed.</exception>");
    }

    private static void Method(SourceWriter writer, string header, string call)
    {
        using (writer.Block(header))
        {
            writer.Line("Session session = _sessions.Rent();");
            using (writer.Block("try"))
                writer.Line(call);
            using (writer.Block("finally"))
                writer.Line("_sessions.Return(session);");
        }
    }
}
