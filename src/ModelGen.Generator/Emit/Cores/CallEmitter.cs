using System;
using System.Linq;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;
using ModelGen.Generator.Emit.Kernels;

namespace ModelGen.Generator.Emit.Cores;

/// <summary>Emits the method of one kernel call: its pointers, then its loop nest.</summary>
internal static class CallEmitter
{
    public static void Emit(SourceWriter writer, KernelCall call, string name)
    {
        writer.Line($"/// <summary>{call.Layer}: {Describe(call)}; {CallText.Prediction(call)}.</summary>");
        writer.Line(KernelWriter.Attribute);
        using (writer.Block($"public static void {name}(in Frame f)"))
        {
            switch (call)
            {
                case DenseCall dense:
                    DenseNest.Emit(writer, dense);
                    break;
                case ConvCall conv:
                    ConvNest.Emit(writer, conv);
                    break;
                case PoolCall pool:
                    PoolNest.Emit(writer, pool);
                    break;
                case PadCall pad:
                    PadNest.Emit(writer, pad);
                    break;
                case MoveCall move:
                    MoveNest.Emit(writer, move);
                    break;
                case InterleaveCall interleave:
                    RowCalls.Emit(writer, interleave);
                    break;
                case ElementwiseCall elementwise:
                    RowCalls.Emit(writer, elementwise);
                    break;
                case NormalizeCall normalize:
                    RowCalls.Emit(writer, normalize);
                    break;
                case AffineCall affine:
                    RowCalls.Emit(writer, affine);
                    break;
                case LayerNormCall layerNorm:
                    RowCalls.Emit(writer, layerNorm);
                    break;
                case SoftmaxCall softmax:
                    RowCalls.Emit(writer, softmax);
                    break;
                default:
                    throw new NotSupportedException($"No nest for {call.GetType().Name}.");
            }
        }
    }

    /// <summary>The call's place of a micro-kernel: class and method.</summary>
    public static string Method(KernelSpec kernel) => $"{Naming.KernelClass(kernel.Level)}.{Naming.Kernel(kernel)}";

    /// <summary>Declares a pointer to a value; it may begin within a caller's memory, as a part of a joined one.</summary>
    public static string Pointer(string type, string name, BufferRef buffer) => $"{type}* {name} = ({type}*){Place(buffer)};";

    /// <summary>Declares a pointer into the packed parameters.</summary>
    public static string Parameters(string name, long offset) => $"float* {name} = (float*)(f.Parameters + {Literals.Int(offset)});";

    private static string Place(BufferRef buffer) => buffer.Kind switch
    {
        BufferKind.Input => At($"f.Inputs[{buffer.Index}]", buffer.Offset),
        BufferKind.Output => At($"f.Outputs[{buffer.Index}]", buffer.Offset),
        _ => $"(f.Arena + {Literals.Int(buffer.Offset)})",
    };

    private static string At(string pointer, long offset) => offset == 0 ? pointer : $"({pointer} + {Literals.Int(offset)})";

    private static string Describe(KernelCall call) => call switch
    {
        DenseCall dense => $"[{dense.Rows}, {dense.Depth}] rows to [{dense.Rows}, {dense.Width}]",
        ConvCall conv =>
            $"convolution to [{conv.Batch}, {conv.Extent.Lines}, {conv.Extent.Pixels}] positions, {Literals.Int(conv.Extent.Products)} products each",
        _ => string.Join(", ", call.Kernels.Select(kernel => kernel.Name)),
    };
}
