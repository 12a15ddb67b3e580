namespace ModelGen.Benchmarks.Suites;

/// <summary>A function as one writes it with the base library.</summary>
internal interface IScalarFunction
{
    static abstract float Apply(float x);
}

internal readonly struct ScalarExp : IScalarFunction
{
    public static float Apply(float x) => MathF.Exp(x);
}

internal readonly struct ScalarLog : IScalarFunction
{
    public static float Apply(float x) => MathF.Log(x);
}

internal readonly struct ScalarSigmoid : IScalarFunction
{
    public static float Apply(float x) => 1 / (1 + MathF.Exp(-x));
}

internal readonly struct ScalarTanh : IScalarFunction
{
    public static float Apply(float x) => MathF.Tanh(x);
}

internal readonly struct ScalarHardSwish : IScalarFunction
{
    public static float Apply(float x) => x * MathF.Min(MathF.Max(x + 3, 0), 6) / 6;
}

internal readonly struct ScalarRelu : IScalarFunction
{
    public static float Apply(float x) => MathF.Max(x, 0);
}

internal readonly struct ScalarRelu6 : IScalarFunction
{
    public static float Apply(float x) => MathF.Min(MathF.Max(x, 0), 6);
}

internal readonly struct ScalarLeakyRelu : IScalarFunction
{
    public static float Apply(float x) => x > 0 ? x : 0.01f * x;
}
