using System;
using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>y = f(a + b) or y = f(a * b).</summary>
internal static class BinaryEmitter
{
    public static void Emit(SourceWriter writer, BinarySpec kernel)
    {
        Dialect dialect = Dialect.Of(kernel.Level);
        string summary = $"y = f(a {(kernel.Operator == BinaryOperator.Add ? "+" : "*")} b), element by element; y may be a or b.";
        using (KernelWriter.Method(writer, kernel, summary, "float* a, float* b, float* y, nint count"))
            ElementLoop.Emit(writer, dialect, ["a", "b"], load => dialect.Apply(kernel.Activation, Combine(load("a"), load("b"))));

        string Combine(string a, string b) => kernel.Operator switch
        {
            BinaryOperator.Add => dialect.Add(a, b),
            BinaryOperator.Multiply => dialect.Multiply(a, b),
            _ => throw new NotSupportedException($"No instruction for {kernel.Operator}."),
        };
    }
}
