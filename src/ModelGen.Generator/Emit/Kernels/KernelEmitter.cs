using System;
using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>Emits a micro-kernel as a file of its own: once per compilation, however many layers call it.</summary>
internal static class KernelEmitter
{
    public static SourceFile Emit(KernelSpec kernel, string? assembly)
    {
        var writer = new SourceWriter();
        writer.Line(Header.File);
        writer.Line();
        writer.Line("using System.Runtime.CompilerServices;");
        writer.Line(Dialect.Of(kernel.Level).Usings);
        writer.Line("using ModelGen.Kernels;");
        writer.Line();
        writer.Line($"namespace {Naming.GeneratedNamespace(assembly)};");
        writer.Line();
        using (writer.Block($"internal static unsafe partial class {Naming.KernelClass(kernel.Level)}"))
            EmitMethod(writer, kernel);
        return new SourceFile(SourceFile.Name("Kernels", kernel.Level.ToString(), Naming.Kernel(kernel)), writer.ToString());
    }

    private static void EmitMethod(SourceWriter writer, KernelSpec kernel)
    {
        switch (kernel)
        {
            case GemvSpec gemv:
                GemvEmitter.Emit(writer, gemv);
                break;
            case GemmSpec gemm:
                GemmEmitter.Emit(writer, gemm);
                break;
            case ConvSpec conv:
                ConvEmitter.Emit(writer, conv);
                break;
            case DepthwiseSpec depthwise:
                DepthwiseEmitter.Emit(writer, depthwise);
                break;
            case DepthwiseRowSpec depthwiseRow:
                DepthwiseRowEmitter.Emit(writer, depthwiseRow);
                break;
            case PoolSpec pool:
                PoolEmitter.Emit(writer, pool);
                break;
            case FillSpec fill:
                FillEmitter.Emit(writer, fill);
                break;
            case InterleaveSpec interleave:
                InterleaveEmitter.Emit(writer, interleave);
                break;
            case MapSpec map:
                MapEmitter.Emit(writer, map);
                break;
            case ConvertSpec convert:
                ConvertEmitter.Emit(writer, convert);
                break;
            case NormalizeSpec normalize:
                NormalizeEmitter.Emit(writer, normalize);
                break;
            case BinarySpec binary:
                BinaryEmitter.Emit(writer, binary);
                break;
            case AffineSpec affine:
                AffineEmitter.Emit(writer, affine);
                break;
            case LayerNormSpec layerNorm:
                LayerNormEmitter.Emit(writer, layerNorm);
                break;
            case SoftmaxSpec softmax:
                SoftmaxEmitter.Emit(writer, softmax);
                break;
            default:
                throw new NotSupportedException($"No emitter for {kernel.GetType().Name}.");
        }
    }
}
