namespace ModelGen.Generator.Emit.Kernels;

/// <summary>128-bit vectors in portable form. Product and sum are rounded apart, so that results are the same on every host.</summary>
internal sealed class PortableDialect : Dialect
{
    public override int Lanes => 4;

    public override string Vector => "Vector128<float>";

    public override string Functions => "PortableMath";

    public override string Usings => "using System.Runtime.Intrinsics;";

    public override string IsSupported => "";

    public override string Load(string pointer) => $"Vector128.Load({pointer})";

    public override string Store(string pointer, string value) => $"Vector128.Store({value}, {pointer})";

    public override string Broadcast(string pointer) => $"Vector128.Create(*{pointer})";

    public override string MultiplyAdd(string left, string right, string addend) => $"({left} * {right}) + {addend}";

    public override string Add(string left, string right) => $"{left} + {right}";

    public override string Subtract(string left, string right) => $"Vector128.Subtract({left}, {right})";

    public override string Multiply(string left, string right) => $"Vector128.Multiply({left}, {right})";
}
