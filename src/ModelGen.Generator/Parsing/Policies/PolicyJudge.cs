using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>Reads the arguments of one policy attribute; what is out of range becomes an issue and its default.</summary>
internal sealed class PolicyJudge
{
    private readonly DeclaredAttribute _attribute;
    private readonly string? _layer;
    private readonly IssueList _issues;

    public PolicyJudge(DeclaredAttribute attribute, string? layer, IssueList issues)
    {
        _attribute = attribute;
        _layer = layer;
        _issues = issues;
    }

    /// <summary>Whether everything asked for so far was in range.</summary>
    public bool IsValid { get; private set; } = true;

    public int Bits(string argument)
    {
        int bits = _attribute.Int(argument, fallback: 32);
        return bits is (>= 1 and <= 8) or 32 ? bits : Refuse(argument, bits.Text(), "1 to 8, or 32 for floating point", 32);
    }

    public double Fraction(string argument) => Number(argument, 1, "a fraction from 0 up to but not including 1");

    public double Deviation(string argument) => Number(argument, double.PositiveInfinity, "a finite number of at least 0");

    public string NoisePoint()
    {
        int point = _attribute.Int("At");
        return point switch
        {
            0 => "linear",
            1 => "norm",
            2 => "activation",
            _ => Refuse("At", point.Text(), "NoisePoint.Linear, NoisePoint.Norm or NoisePoint.Activation", "linear"),
        };
    }

    private double Number(string argument, double below, string allowed)
    {
        double number = _attribute.Double(argument);
        return number.IsFinite() && number >= 0 && number < below ? number : Refuse(argument, number.Text(), allowed, 0);
    }

    private T Refuse<T>(string argument, string value, string allowed, T fallback)
    {
        IsValid = false;
        _issues.OutOfRange(_layer, Site.Policy, new Place(_attribute.Name, argument), value, allowed);
        return fallback;
    }
}
