using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Arm.Tests.Model;

/// <summary>A method of the software model with the value of its immediate operand, if it has one.</summary>
/// <param name="Method">The method.</param>
/// <param name="Instructions">The class of instructions whose method it stands for.</param>
/// <param name="Immediate">What stands for the operand that the instruction holds itself: a lane or a distance.</param>
internal sealed record ModelMethod(MethodInfo Method, string Instructions, byte? Immediate)
{
    /// <summary>Whether it stores through a pointer instead of returning a result.</summary>
    public bool IsStore => Method.ReturnType == typeof(void);

    /// <summary>The operands that go in: all but an immediate one and the place of a store.</summary>
    public IReadOnlyList<ParameterInfo> Given =>
    [
        .. Method.GetParameters()
            .Where(parameter => parameter.ParameterType != typeof(byte) && !(IsStore && parameter.ParameterType.IsPointer)),
    ];

    /// <summary>
    /// A C# statement that calls it for one set of operands: <c>in0</c>, <c>in1</c>, ... point to their bytes, <c>result</c> to the
    /// place of its own.
    /// </summary>
    /// <param name="type">The class to call: the instructions or the model.</param>
    public string Call(string type)
    {
        int operand = 0;
        IEnumerable<string> arguments = Method.GetParameters().Select(parameter => parameter.ParameterType switch
        {
            { IsPointer: true } pointer => $"({Name(pointer)}){(IsStore ? "result" : $"in{operand++}")}",
            { } immediate when immediate == typeof(byte) => $"{Immediate}",
            { } value => $"*({Name(value)}*)in{operand++}",
        });
        string call = $"{type}.{Method.Name}({string.Join(", ", arguments)});";
        return IsStore ? call : $"*({Name(Method.ReturnType)}*)result = {call}";
    }

    /// <summary>The methods of a class of the model, once for every value that an immediate operand may have.</summary>
    /// <param name="model">The class.</param>
    /// <param name="instructions">The class of instructions that it stands for.</param>
    public static IEnumerable<ModelMethod> Of(Type model, string instructions) =>
        from method in model.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where !method.IsSpecialName
        from immediate in Immediates(method)
        select new ModelMethod(method, instructions, immediate);

    /// <inheritdoc />
    public override string ToString()
    {
        IEnumerable<string> parameters = Method.GetParameters()
            .Select(parameter => parameter.ParameterType == typeof(byte) ? $"{Immediate}" : Name(parameter.ParameterType));
        return $"{Instructions}.{Method.Name}({string.Join(", ", parameters)})".Replace("global::", "", StringComparison.Ordinal);
    }

    private static IEnumerable<byte?> Immediates(MethodInfo method)
    {
        ParameterInfo[] parameters = method.GetParameters();
        int at = Array.FindIndex(parameters, parameter => parameter.ParameterType == typeof(byte));
        if (at < 0)
            return [null];
        Type vector = parameters[at - 1].ParameterType;
        int bits = vector.GetGenericTypeDefinition() == typeof(Vector64<>) ? 64 : 128;
        int element = 8 * Marshal.SizeOf(vector.GenericTypeArguments[0]);
        (int first, int count) = method.Name switch
        {
            { } name when name.StartsWith("ShiftLeft", StringComparison.Ordinal) => (0, element),
            { } name when name.StartsWith("ShiftRight", StringComparison.Ordinal) => (1, element),
            { } name when name.Contains("Quadruplet", StringComparison.Ordinal) => (0, bits / 32),
            _ => (0, bits / element),
        };
        return Enumerable.Range(first, count).Select(value => (byte?)value);
    }

    private static string Name(Type type)
    {
        if (type.IsPointer)
            return Name(type.GetElementType()!) + "*";
        if (!type.IsGenericType)
            return $"global::{type.FullName}";
        string arguments = string.Join(", ", type.GenericTypeArguments.Select(Name));
        return $"global::{type.Namespace}.{type.Name[..type.Name.IndexOf('`')]}<{arguments}>";
    }
}
