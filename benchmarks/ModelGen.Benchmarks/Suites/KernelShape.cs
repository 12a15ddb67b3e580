using ModelGen.Benchmarks.Gates;
using ModelGen.Benchmarks.Measuring;
using ModelGen.Benchmarks.Nets;
using ModelGen.Runtime;

namespace ModelGen.Benchmarks.Suites;

/// <summary>One layer for one batch size.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Net">A network that consists of it.</param>
/// <param name="Batch">Samples per call.</param>
/// <param name="Programs">What a loaded network runs.</param>
internal sealed record KernelShape(string Name, Net Net, int Batch, Func<IMeasuredNet, IReadOnlyList<BatchProgram>> Programs)
{
    public static IReadOnlyList<KernelShape> All { get; } =
    [
        Of<Gemv1024>(),
        Of<DenseK256N384>(14), Of<DenseK256N384>(168), Of<DenseK512N512>(64),
        Of<Conv32x32From16To16>(), Of<Conv16x16From32To32>(), Of<Conv8x8From64To64>(),
        Of<Conv16x16Stride2From16To32>(), Of<Conv8x8Stride2From32To64>(),
        Of<Pointwise24x24From32To64>(), Of<Pointwise12x12From64To128>(), Of<Pointwise25x5From64To64>(),
        Of<Pointwise6x6From128To128>(), Of<Pointwise3x3From256To256>(),
        Of<Depthwise24x24x32>(), Of<Depthwise12x12x64>(), Of<Depthwise6x6x128>(), Of<Depthwise12x12x64Stride2>(),
        Of<MaxPool64x64x32>(), Of<AveragePool64x64x32>(), Of<Shuffle64x64x32>(), Of<Border64x64x32>(),
        Of<Sum256x256>(), Of<Gelu256x256>(), Of<LayerNorm256x256>(), Of<Softmax256x256>(),
    ];

    /// <summary>Multiplications and additions of one call that are part of a sum of products.</summary>
    public double Operations => 2.0 * Batch * Net.Macs;

    /// <summary>Bytes of parameters and inputs.</summary>
    public long BytesRead => Net.ParameterBytes + ((long)Batch * Net.Inputs * sizeof(float));

    /// <summary>The names of the kernels that a loaded network runs for this batch.</summary>
    public string Kernels(IMeasuredNet loaded) =>
        string.Join(", ", Programs(loaded).Single(program => program.Batch == Batch).Calls.Select(call => call.Kernels).Distinct());

    private static KernelShape Of<TNet>(int batch = 1) where TNet : INetwork<TNet>, IMeasuredNet
    {
        string name = typeof(TNet).Name;
        return new(batch == 1 ? name : $"{name} x {batch}", Net.Of<TNet>(name), batch, loaded => ((TNet)loaded).Programs);
    }
}
