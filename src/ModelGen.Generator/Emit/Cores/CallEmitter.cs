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
                case ElementwiseCall elementwise:
                    writer.Line($"{Pointer(InputType(elementwise.Kernel), "x", elementwise.Input)}");
                    writer.Line($"{Pointer("float", "y", elementwise.Output)}");
                    writer.Line($"{Method(elementwise.Kernel)}(x, y, {Literals.Int(elementwise.Elements)});");
                    break;
                case NormalizeCall normalize:
                    writer.Line(Pointer("float", "x", normalize.Input));
                    writer.Line(Parameters("mean", normalize.Packing.MeanOffset));
                    writer.Line(Parameters("scale", normalize.Packing.ScaleOffset));
                    writer.Line(Pointer("float", "y", normalize.Output));
                    writer.Line(
                        $"{Method(normalize.Kernel)}(x, mean, scale, {Literals.Int(normalize.Packing.Period)}, y, {Literals.Int(normalize.Elements)});");
                    break;
                default:
                    throw new NotSupportedException($"No nest for {call.GetType().Name}.");
            }
        }
    }

    /// <summary>The call's place of a micro-kernel: class and method.</summary>
    public static string Method(KernelSpec kernel) => $"{Naming.KernelClass(kernel.Level)}.{Naming.Kernel(kernel)}";

    /// <summary>Declares a pointer to a value.</summary>
    public static string Pointer(string type, string name, BufferRef buffer) => buffer.Kind switch
    {
        BufferKind.Input => $"{type}* {name} = ({type}*)f.Inputs[{buffer.Index}];",
        BufferKind.Output => $"{type}* {name} = ({type}*)f.Outputs[{buffer.Index}];",
        _ => $"{type}* {name} = ({type}*)(f.Arena + {Literals.Int(buffer.Offset)});",
    };

    /// <summary>Declares a pointer into the packed parameters.</summary>
    public static string Parameters(string name, long offset) => $"float* {name} = (float*)(f.Parameters + {Literals.Int(offset)});";

    private static string InputType(KernelSpec kernel) => kernel is ConvertSpec ? "byte" : "float";

    private static string Describe(KernelCall call) => call switch
    {
        DenseCall dense => $"dense [{dense.Batch}, {dense.Inputs}] to [{dense.Batch}, {dense.Outputs}]",
        _ => string.Join(", ", call.Kernels.Select(kernel => kernel.Name)),
    };
}
