using System;
using System.Linq;
using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Models;

/// <summary>A packing step as the expression that creates its twin in the run time. What a step does not have is left out.</summary>
internal static class PackingText
{
    private const string Runtime = "global::ModelGen.Runtime";

    public static string Of(PackingStep step) => step switch
    {
        PanelPacking panel => Panel(panel),
        NormalizePacking normalize =>
            $"new {Runtime}.NormalizePacking({Literals.Doubles(normalize.Normalize.Mean)}, {Literals.Doubles(normalize.Normalize.Std)}, " +
            $"period: {normalize.Period}, scaleOffset: {Literals.Int(normalize.ScaleOffset)}, meanOffset: {Literals.Int(normalize.MeanOffset)})",
        AffinePacking affine =>
            $"new {Runtime}.AffinePacking({Norm(affine.Norm)}, period: {affine.Period}, meanOffset: {Literals.Int(affine.MeanOffset)}, " +
            $"scaleOffset: {Literals.Int(affine.ScaleOffset)}, shiftOffset: {Literals.Int(affine.ShiftOffset)})",
        VectorPacking vector =>
            $"new {Runtime}.VectorPacking({Literals.Text(vector.Name)}, count: {vector.Count}, offset: {Literals.Int(vector.Offset)})",
        FixedOrderPacking order => $"new {Runtime}.FixedOrderPacking({Literals.Text(order.Layer)})",
        _ => throw new NotSupportedException($"No packing text for {step.GetType().Name}."),
    };

    private static string Panel(PanelPacking panel) =>
        $"new {Runtime}.PanelPacking({Literals.Text(panel.Weight)}, {(panel.Bias is null ? "null" : Literals.Text(panel.Bias))}, " +
        $"outputs: {panel.Outputs}, inputs: {panel.Inputs}, runs: [{string.Join(", ", panel.Runs.Select(Run))}], " +
        $"weightOffset: {Literals.Int(panel.WeightOffset)}, biasOffset: {Literals.Int(panel.BiasOffset)}, " +
        $"flattened: {(panel.Flattened is Shape shape ? Literals.Ints(shape.Dimensions) : "null")}, " +
        $"folded: {(panel.Folded?.Normalize is { } folded ? $"new({Literals.Doubles(folded.Mean)}, {Literals.Doubles(folded.Std)})" : "null")}" +
        (panel.Folded?.Norm is { } before ? $", foldedNorm: {Norm(before)}" : "") +
        (panel.Norm is { } behind ? $", norm: {Norm(behind)}" : "") +
        (panel.Window is { } window ? $", window: {Literals.Ints(window.Dimensions)}" : "") + ")";

    private static string Run(PanelRun run) => $"new({run.FirstColumn}, {run.Width}, {run.Count})";

    private static string Norm(BatchNormTensors norm) =>
        $"new {Runtime}.BatchNormTensors({Literals.Text(norm.Weight)}, {Literals.Text(norm.Bias)}, {Literals.Text(norm.Mean)}, " +
        $"{Literals.Text(norm.Variance)}, channels: {norm.Channels}, epsilon: {Literals.Double(norm.Epsilon)})";
}
