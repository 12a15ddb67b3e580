namespace ModelGen.Core.Planning.Scheduling.Operations;

/// <summary>Two values combined element by element, with the activation behind them.</summary>
internal static class BinarySchedule
{
    public static void Add(ScheduleDraft draft, int node) => Emit(draft, node, BinaryOperator.Add);

    public static void Multiply(ScheduleDraft draft, int node) => Emit(draft, node, BinaryOperator.Multiply);

    private static void Emit(ScheduleDraft draft, int node, BinaryOperator operation) => draft.EmitWithActivation(
        node, node, (layer, sources, result, activation) => new BinaryStep(layer, sources, result, operation, activation));
}
