using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;

namespace ModelGen.Generator.Emit.Cores;

/// <summary>The calls of kernels that work on runs of elements: their pointers, then their arguments inside the loops.</summary>
internal static class RowCalls
{
    public static void Emit(SourceWriter writer, ElementwiseCall call)
    {
        string method = CallEmitter.Method(call.Kernel);
        if (call.Kernel is BinarySpec)
        {
            writer.Line(CallEmitter.Pointer("float", "a", call.Inputs[0]));
            writer.Line(CallEmitter.Pointer("float", "b", call.Inputs[1]));
            writer.Line(CallEmitter.Pointer("float", "y", call.Output));
            RowNest.Emit(writer, call.Extent, ["a", "b"], (inputs, y, elements) => $"{method}({inputs[0]}, {inputs[1]}, {y}, {elements});");
            return;
        }

        writer.Line(CallEmitter.Pointer(call.Kernel is ConvertSpec ? "byte" : "float", "x", call.Input));
        writer.Line(CallEmitter.Pointer("float", "y", call.Output));
        RowNest.Emit(writer, call.Extent, ["x"], (inputs, y, elements) => $"{method}({inputs[0]}, {y}, {elements});");
    }

    public static void Emit(SourceWriter writer, NormalizeCall call)
    {
        writer.Line(CallEmitter.Pointer("float", "x", call.Input));
        writer.Line(CallEmitter.Parameters("mean", call.Packing.MeanOffset));
        writer.Line(CallEmitter.Parameters("scale", call.Packing.ScaleOffset));
        writer.Line(CallEmitter.Pointer("float", "y", call.Output));
        RowNest.Emit(writer, call.Extent, ["x"], (inputs, y, elements) =>
            $"{CallEmitter.Method(call.Kernel)}({inputs[0]}, mean, scale, {Literals.Int(call.Packing.Period)}, {y}, {elements});");
    }

    public static void Emit(SourceWriter writer, AffineCall call)
    {
        writer.Line(CallEmitter.Pointer("float", "x", call.Input));
        writer.Line(CallEmitter.Parameters("mean", call.Packing.MeanOffset));
        writer.Line(CallEmitter.Parameters("scale", call.Packing.ScaleOffset));
        writer.Line(CallEmitter.Parameters("shift", call.Packing.ShiftOffset));
        writer.Line(CallEmitter.Pointer("float", "y", call.Output));
        RowNest.Emit(writer, call.Extent, ["x"], (inputs, y, elements) =>
            $"{CallEmitter.Method(call.Kernel)}({inputs[0]}, mean, scale, shift, {Literals.Int(call.Packing.Period)}, {y}, {elements});");
    }

    public static void Emit(SourceWriter writer, LayerNormCall call)
    {
        writer.Line(CallEmitter.Pointer("float", "x", call.Input));
        writer.Line(CallEmitter.Parameters("weight", call.WeightOffset));
        writer.Line(CallEmitter.Parameters("bias", call.BiasOffset));
        writer.Line(CallEmitter.Pointer("float", "y", call.Output));
        RowNest.Emit(writer, call.Extent, ["x"], (inputs, y, elements) =>
            $"{CallEmitter.Method(call.Kernel)}({inputs[0]}, weight, bias, {Literals.Float(call.Epsilon)}, {y}, {elements});");
    }

    public static void Emit(SourceWriter writer, SoftmaxCall call)
    {
        writer.Line(CallEmitter.Pointer("float", "x", call.Input));
        writer.Line(CallEmitter.Pointer("float", "y", call.Output));
        RowNest.Emit(writer, call.Extent, ["x"], (inputs, y, elements) => $"{CallEmitter.Method(call.Kernel)}({inputs[0]}, {y}, {elements});");
    }

    public static void Emit(SourceWriter writer, InterleaveCall call)
    {
        writer.Line(CallEmitter.Pointer("float", "x", call.Input));
        writer.Line(CallEmitter.Pointer("float", "y", call.Output));
        string counts = $"{Literals.Int(call.Outer)}, {Literals.Int(call.Inner)}, {Literals.Int(call.Step)}";
        RowNest.Emit(writer, call.Extent, ["x"], (inputs, y, _) => $"{CallEmitter.Method(call.Kernel)}({inputs[0]}, {counts}, {y});");
    }
}
