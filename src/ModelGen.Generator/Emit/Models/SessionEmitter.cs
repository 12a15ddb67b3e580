using System.Collections.Generic;
using System.Linq;

namespace ModelGen.Generator.Emit.Models;

/// <summary>Emits the session: checks of the caller's spans, then the static core.</summary>
internal static class SessionEmitter
{
    public static void Emit(SourceWriter writer, PlannedModel model, IReadOnlyList<Tensor> tensors)
    {
        writer.Line("/// <summary>Runs the network with memory of its own, one thread at a time.</summary>");
        writer.Line(Header.Attributes);
        using (writer.Block("public sealed unsafe class Session : global::ModelGen.Runtime.NetworkSession"))
        {
            writer.Line("internal Session(global::ModelGen.Runtime.LoadedNetwork network) : base(network)");
            writer.Line("{");
            writer.Line("}");
            writer.Line();
            string parameters = PredictEmitter.Parameters(tensors);
            string arguments = string.Join(", ", tensors.Select(tensor => tensor.Argument));
            PredictEmitter.Documentation(writer, tensors, batch: false);
            writer.Line($"public void Predict({parameters}) => Predict(1, {arguments});");
            writer.Line();
            PredictEmitter.Documentation(writer, tensors, batch: true);
            writer.Line("[global::System.Runtime.CompilerServices.SkipLocalsInit]");
            using (writer.Block($"public void Predict(int batch, {parameters})"))
            {
                writer.Line("CheckBatch(batch);");
                foreach (Tensor tensor in tensors)
                    writer.Line($"CheckLength({Literals.Text(tensor.Layer)}, {tensor.Argument}.Length, batch, {Literals.Int(tensor.ShapeIn(model.Graph).Count)});");
                EmitPinned(writer, tensors);
            }
        }
    }

    private static void EmitPinned(SourceWriter writer, IReadOnlyList<Tensor> tensors)
    {
        for (int index = 0; index < tensors.Count; index++)
            writer.Line($"fixed ({tensors[index].ElementType}* {Tensor.Pinned(index)} = {tensors[index].Argument})");
        using (writer.Open("{", "}"))
        {
            foreach ((int first, int second) in MustBeDisjoint(tensors))
                writer.Line($"CheckDisjoint({Place(tensors, first)}, {Place(tensors, second)});");
            writer.Line($"byte** inputs = stackalloc byte*[] {{ {Pointers(tensors, input: true)} }};");
            writer.Line($"byte** outputs = stackalloc byte*[] {{ {Pointers(tensors, input: false)} }};");
            writer.Line("Run(batch, inputs, outputs);");
        }
    }

    private static IEnumerable<(int First, int Second)> MustBeDisjoint(IReadOnlyList<Tensor> tensors) =>
        from second in Enumerable.Range(0, tensors.Count)
        from first in Enumerable.Range(0, second)
        where !tensors[second].IsInput
        select (first, second);

    private static string Place(IReadOnlyList<Tensor> tensors, int index)
    {
        Tensor tensor = tensors[index];
        string bytes = tensor.ElementBytes == 1 ? $"{tensor.Argument}.Length" : $"{tensor.Argument}.Length * {tensor.ElementBytes}L";
        return $"{Literals.Text(tensor.Layer)}, {Tensor.Pinned(index)}, {bytes}";
    }

    private static string Pointers(IReadOnlyList<Tensor> tensors, bool input) =>
        string.Join(", ", Enumerable.Range(0, tensors.Count).Where(index => tensors[index].IsInput == input).Select(index => $"(byte*){Tensor.Pinned(index)}"));
}
