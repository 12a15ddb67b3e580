using System;
using ModelGen.Core.Planning;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>
/// How a level writes what every kernel needs. Loads and multiply-adds name the instruction, not the portable operation: that is
/// what an ahead-of-time compiler never turns into a call.
/// </summary>
internal abstract class Dialect
{
    /// <summary>The dialect of a level for vectors of so many lanes; on x64 the narrower ones of a level are those below it.</summary>
    public static Dialect Of(Level level, int lanes) => (level, lanes) switch
    {
        (Level.Avx512, 8) => new Avx2Dialect(),
        (Level.Avx512 or Level.Avx2, 4) => new Fma128Dialect(),
        _ => Of(level),
    };

    /// <summary>The dialect of a level.</summary>
    public static Dialect Of(Level level) => level switch
    {
        Level.Avx512 => new Avx512Dialect(),
        Level.Avx2 => new Avx2Dialect(),
        Level.AdvSimd => new AdvSimdDialect(),
        Level.Portable => new PortableDialect(),
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    /// <summary>32-bit numbers per vector.</summary>
    public abstract int Lanes { get; }

    /// <summary>The vector type.</summary>
    public abstract string Vector { get; }

    /// <summary>The class of <c>ModelGen.Kernels</c> with the level's functions.</summary>
    public abstract string Functions { get; }

    /// <summary>The namespaces that the level's kernels import.</summary>
    public abstract string Usings { get; }

    /// <summary>When this level may run, as an expression that the trimmer folds and any file may hold; empty for always.</summary>
    public abstract string IsSupported { get; }

    public abstract string Load(string pointer);

    public abstract string Store(string pointer, string value);

    /// <summary>All lanes set to the number at a pointer.</summary>
    public abstract string Broadcast(string pointer);

    /// <summary>Whether a NaN among both operands of <c>Larger</c> is the result; else one in the first operand is lost.</summary>
    public virtual bool LargerCarriesNaN => false;

    /// <summary>The vector of lane numbers.</summary>
    public string IndexVector => Vector.Replace("<float>", "<int>");

    /// <summary>
    /// As many numbers as there are rows, each repeated over an equal share of the lanes; <c>spread</c> holds each lane's row.
    /// </summary>
    public virtual string Spread(string pointer, int rows) => throw new System.NotSupportedException($"{Vector} has no narrower vectors.");

    /// <summary>left * right + addend.</summary>
    public abstract string MultiplyAdd(string left, string right, string addend);

    public abstract string Add(string left, string right);

    public abstract string Subtract(string left, string right);

    public abstract string Multiply(string left, string right);

    /// <summary>All lanes set to a number.</summary>
    public string Create(string number) => $"{Vector.Substring(0, Vector.IndexOf('<'))}.Create({number})";

    public string Zero => Vector + ".Zero";

    public string Apply(Activation activation, string value) => activation.Kind switch
    {
        ActivationKind.None => value,
        ActivationKind.LeakyRelu => $"{Functions}.LeakyRelu({value}, {Literals.Float(activation.Slope)})",
        _ when activation.IsElementwise => $"{Functions}.{activation.Kind}({value})",
        _ => throw new ArgumentOutOfRangeException(nameof(activation), $"{activation.Kind} is a kernel of its own."),
    };
}
