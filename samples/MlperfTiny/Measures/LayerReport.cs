using ModelGen;
using ModelGen.Runtime;

namespace MlperfTiny.Measures;

/// <summary>A layer: its size, and the time of all steps that compute it.</summary>
/// <param name="Name">Its path in the network.</param>
/// <param name="Operation">What it computes.</param>
/// <param name="Shape">The shape of its value, one sample.</param>
/// <param name="Parameters">Weights, and one bias per output: normalisations are folded when parameters are loaded.</param>
/// <param name="Macs">Multiply-accumulate operations, one sample.</param>
/// <param name="Kernels">The micro-kernels, in order; empty where nothing is left to compute.</param>
/// <param name="Bound">What sets the predicted time, step by step.</param>
/// <param name="PredictedUs">The planner's time for the whole batch, in microseconds.</param>
/// <param name="MeasuredUs">The median time for the whole batch, in microseconds.</param>
internal sealed record LayerReport(
    string Name, string Operation, string Shape, long Parameters, long Macs, string Kernels, string Bound, double PredictedUs, double MeasuredUs)
{
    public static LayerReport Of(Layer layer, NetworkInfo network, NetworkProfile profile)
    {
        CallTiming[] steps = [.. profile.Calls.Where(step => step.Call.Layer == layer.Name)];
        return new LayerReport(
            layer.Name,
            layer.Operation,
            string.Join("x", layer.Shape),
            network.Parameters.Where(parameter => IsWeightOf(parameter, layer)).Sum(weight => (long)weight.Count + weight.Shape[0]),
            layer.Macs,
            string.Join(", ", steps.Select(step => step.Call.Kernels)),
            string.Join(", ", steps.Select(step => step.Call.Bound).Distinct()),
            steps.Sum(step => step.Call.PredictedPicoseconds) / 1e6,
            steps.Sum(step => step.MeasuredPicoseconds) / 1e6);
    }

    private static bool IsWeightOf(ParameterInfo parameter, Layer layer) => parameter.Name == layer.Name + ".weight";
}
