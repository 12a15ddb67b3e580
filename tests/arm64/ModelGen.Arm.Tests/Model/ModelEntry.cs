using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Arm.Tests.Model;

/// <summary>The loop around a method of the model: one set of operands after another.</summary>
internal static class ModelEntry
{
    /// <summary>The room for an operand or a result: four vectors.</summary>
    public const int Bytes = 64;

    /// <summary>The body of an entry point.</summary>
    public static string Body(ModelMethod method, string type, int count)
    {
        IEnumerable<string> operands = method.Given.Select((_, index) => $"byte* in{index} = inputs[{index}] + ({Bytes} * i);");
        return $$"""
            for (int i = 0; i < {{count}}; i++)
                    {
                        {{string.Join(" ", operands)}}
                        byte* result = outputs[0] + ({{Bytes}} * i);
                        {{method.Call(type)}}
                    }

                    return 1;
            """;
    }

    /// <summary>The first set of operands whose results differ, or null.</summary>
    public static string? Differing(ModelMethod method, IReadOnlyList<byte[]> operands, byte[] model, byte[] instruction)
    {
        Type[] results = method.IsStore ? [.. method.Given.Select(operand => operand.ParameterType)] : [method.Method.ReturnType];
        int size = results.Sum(SizeOf);
        bool numbers = ElementOf(results[0]) == typeof(float);
        for (int at = 0; at < model.Length; at += Bytes)
        {
            ReadOnlySpan<byte> left = model.AsSpan(at, size), right = instruction.AsSpan(at, size);
            if (!(numbers ? Same(left, right) : left.SequenceEqual(right)))
            {
                string given = string.Join("; ", operands.Select(operand => Convert.ToHexString(operand, at, 16)));
                return $"{method} of {given}: {Convert.ToHexString(left)}, but the instruction gives {Convert.ToHexString(right)}";
            }
        }

        return null;
    }

    // NaN has several patterns, and processors choose differently.
    private static bool Same(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        ReadOnlySpan<float> first = MemoryMarshal.Cast<byte, float>(left), second = MemoryMarshal.Cast<byte, float>(right);
        for (int index = 0; index < first.Length; index++)
        {
            if (BitConverter.SingleToInt32Bits(first[index]) != BitConverter.SingleToInt32Bits(second[index])
                && !(float.IsNaN(first[index]) && float.IsNaN(second[index])))
                return false;
        }

        return true;
    }

    private static int SizeOf(Type type)
    {
        if (!type.IsGenericType)
            return Marshal.SizeOf(type);
        Type generic = type.GetGenericTypeDefinition();
        return generic == typeof(Vector64<>) ? 8 : generic == typeof(Vector128<>) ? 16 : type.GenericTypeArguments.Sum(SizeOf);
    }

    private static Type ElementOf(Type type) => type.IsGenericType ? ElementOf(type.GenericTypeArguments[0]) : type;
}
