using System.Reflection;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Kit;

public sealed unsafe class SoftAdvSimdTests
{
    private static readonly float[] Specials =
    [
        0f, -0f, 1.5f, 2.5f, -0.5f, 3e9f, -3e9f, float.Epsilon, float.MaxValue, float.NaN, float.PositiveInfinity, float.NegativeInfinity,
    ];

    [Theory]
    [InlineData(typeof(SoftAdvSimd), typeof(AdvSimd))]
    [InlineData(typeof(SoftAdvSimd.Arm64), typeof(AdvSimd.Arm64))]
    public void Every_method_has_the_name_and_signature_of_an_instruction(Type model, Type instructions)
    {
        HashSet<string> known = [.. instructions.GetMethods(BindingFlags.Public | BindingFlags.Static).Select(Signature)];
        Assert.DoesNotContain(model.GetMethods(BindingFlags.Public | BindingFlags.Static).Select(Signature), signature => !known.Contains(signature));
    }

    [Fact]
    public void Max_and_min_propagate_NaN_and_order_the_zeros()
    {
        Vector128<float> left = Vector128.Create(float.NaN, 1, -0f, 2);
        Vector128<float> right = Vector128.Create(1, float.NaN, 0f, 3);
        AssertBits(Vector128.Create(float.NaN, float.NaN, 0f, 3), SoftAdvSimd.Max(left, right));
        AssertBits(Vector128.Create(float.NaN, float.NaN, -0f, 2), SoftAdvSimd.Min(left, right));
        AssertBits(Vector128.Create(1f, 1, 0f, 3), SoftAdvSimd.MaxNumber(left, right));
        AssertBits(Vector128.Create(1f, 1, -0f, 2), SoftAdvSimd.MinNumber(left, right));
    }

    [Fact]
    public void Multiply_add_rounds_once()
    {
        // (1 + 2^-12)^2 - (1 + 2^-11) is 2^-24 exactly; rounded apart, it is 0.
        Vector128<float> factor = Vector128.Create(1f + (1f / 4096));
        Vector128<float> addend = Vector128.Create(-(1f + (1f / 2048)));
        AssertBits(Vector128.Create(1f / (1 << 24)), SoftAdvSimd.FusedMultiplyAdd(addend, factor, factor));
        AssertBits(Vector128.Create(-1f / (1 << 24)), SoftAdvSimd.FusedMultiplySubtract(-addend, factor, factor));
        AssertBits(Vector128.Create(1f / (1 << 24)), SoftAdvSimd.Arm64.FusedMultiplyAddBySelectedScalar(addend, factor, factor, 3));
    }

    [Fact]
    public void Multiply_add_by_element_takes_the_element_of_the_right_operand()
    {
        Vector128<float> result = SoftAdvSimd.Arm64.FusedMultiplyAddBySelectedScalar(
            Vector128.Create(100f, 200, 300, 400), Vector128.Create(1f, 2, 3, 4), Vector128.Create(5f, 6, 7, 8), 2);
        Assert.Equal(Vector128.Create(107f, 214, 321, 428), result);
    }

    [Fact]
    public void Conversions_saturate_and_round_ties_to_even()
    {
        Assert.Equal(Vector128.Create(2, 2, 0, -2), SoftAdvSimd.ConvertToInt32RoundToEven(Vector128.Create(1.5f, 2.5f, float.NaN, -1.5f)));
        Assert.Equal(
            Vector128.Create(int.MaxValue, int.MinValue, int.MaxValue, -1),
            SoftAdvSimd.ConvertToInt32RoundToZero(Vector128.Create(3e9f, -3e9f, float.PositiveInfinity, -1.9f)));
        Assert.Equal(Vector128.Create(4294967296f, 0, 1, 16777216), SoftAdvSimd.ConvertToSingle(Vector128.Create(uint.MaxValue, 0, 1, 16777217)));
    }

    [Fact]
    public void Select_takes_bits_of_the_left_where_the_mask_is_set()
    {
        Vector128<uint> mask = Vector128.Create(0xFFFF0000u, 0, uint.MaxValue, 0xFF);
        Assert.Equal(
            Vector128.Create(0xAAAA5555u, 0x55555555, 0xAAAAAAAA, 0x555555AA),
            SoftAdvSimd.BitwiseSelect(mask, Vector128.Create(0xAAAAAAAAu), Vector128.Create(0x55555555u)));
    }

    /// <summary>On an Arm machine every model is compared with its instruction on special and random numbers.</summary>
    [ArmFact]
    public void Every_model_gives_the_bits_of_its_instruction()
    {
        var random = new Random(1);
        foreach ((Type model, Type instructions) in new[] { (typeof(SoftAdvSimd), typeof(AdvSimd)), (typeof(SoftAdvSimd.Arm64), typeof(AdvSimd.Arm64)) })
        {
            foreach (MethodInfo method in model.GetMethods(BindingFlags.Public | BindingFlags.Static))
            {
                ParameterInfo[] parameters = method.GetParameters();
                if (parameters.Length == 0 || parameters.Any(parameter => parameter.ParameterType.IsPointer))
                    continue;
                MethodInfo instruction = instructions.GetMethod(method.Name, [.. parameters.Select(parameter => parameter.ParameterType)])!;
                for (int round = 0; round < 200; round++)
                {
                    object[] arguments = [.. parameters.Select(parameter => Argument(parameter.ParameterType, random))];
                    Assert.Equal(instruction.Invoke(null, arguments), method.Invoke(null, arguments));
                }
            }
        }
    }

    private static object Argument(Type type, Random random)
    {
        float Number() => random.Next(2) == 0 ? Specials[random.Next(Specials.Length)] : ((float)random.NextDouble() - 0.5f) * 100;
        Vector128<float> numbers = Vector128.Create(Number(), Number(), Number(), Number());
        if (type == typeof(byte))
            return (byte)random.Next(2);
        if (type == typeof(float))
            return Number();
        if (type == typeof(int) || type == typeof(uint))
            return Convert.ChangeType(random.Next(), type, System.Globalization.CultureInfo.InvariantCulture);
        MethodInfo reinterpret = (type.GetGenericTypeDefinition() == typeof(Vector64<>) ? typeof(Vector64) : typeof(Vector128))
            .GetMethod("As")!.MakeGenericMethod(typeof(float), type.GenericTypeArguments[0]);
        return reinterpret.Invoke(null, [type.GetGenericTypeDefinition() == typeof(Vector64<>) ? (object)numbers.GetLower() : numbers])!;
    }

    private static string Signature(MethodInfo method) =>
        $"{method.ReturnType} {method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType))})";

    private static void AssertBits(Vector128<float> expected, Vector128<float> actual)
    {
        for (int lane = 0; lane < 4; lane++)
            Assert.True(expected[lane].Equals(actual[lane]) && float.IsNegative(expected[lane]) == float.IsNegative(actual[lane]) | float.IsNaN(expected[lane]), $"{expected} and {actual}");
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class ArmFactAttribute : FactAttribute
    {
        public ArmFactAttribute()
        {
            if (!AdvSimd.Arm64.IsSupported)
                Skip = "The instructions themselves run on an Arm processor only.";
        }
    }
}
