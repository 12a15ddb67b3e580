using Xunit.Abstractions;

namespace ModelGen.Analyzers.Tests.Rules;

/// <summary>A source that breaks a rule, marked where, and one close to it that breaks none.</summary>
public sealed class RuleCase : IXunitSerializable
{
    private const string Usings = "using System;\nusing ModelGen;\n\n";

    [Obsolete("For the deserialiser.")]
    public RuleCase()
    {
    }

    /// <summary>A case of whole files.</summary>
    public RuleCase(string name, string broken, string sound, bool compilerComplains = false)
    {
        Name = name;
        Broken = Usings + broken;
        Sound = Usings + sound;
        CompilerComplains = compilerComplains;
    }

    /// <summary>The rule's number and what is special about the case.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The broken source, marked.</summary>
    public string Broken { get; private set; } = "";

    /// <summary>The sound source.</summary>
    public string Sound { get; private set; } = "";

    /// <summary>Whether the C# compiler has errors of its own to report, which no generated code can prevent.</summary>
    public bool CompilerComplains { get; private set; }

    /// <summary>The rule's number.</summary>
    public string Id => Name[..6];

    /// <summary>A case that differs in the members of one model.</summary>
    public static RuleCase Members(string name, string broken, string sound, bool compilerComplains = false) =>
        new(name, Model(broken), Model(sound), compilerComplains);

    /// <summary>A case that differs in one layer, which reads 28 x 28 x 1 numbers and is read by nobody.</summary>
    public static RuleCase Layer(string name, string broken, string sound, bool compilerComplains = false) =>
        Members(name, Image + broken, Image + sound, compilerComplains);

    public void Serialize(IXunitSerializationInfo info)
    {
        info.AddValue(nameof(Name), Name);
        info.AddValue(nameof(Broken), Broken);
        info.AddValue(nameof(Sound), Sound);
        info.AddValue(nameof(CompilerComplains), CompilerComplains);
    }

    public void Deserialize(IXunitSerializationInfo info)
    {
        Name = info.GetValue<string>(nameof(Name));
        Broken = info.GetValue<string>(nameof(Broken));
        Sound = info.GetValue<string>(nameof(Sound));
        CompilerComplains = info.GetValue<bool>(nameof(CompilerComplains));
    }

    public override string ToString() => Name;

    private const string Image = "[Input(28, 28, 1)] public partial Layer Image { get; }\n";

    private static string Model(string members) => $"[Model]\npublic sealed partial class {Title(members)}\n{{\n{members}\n}}\n";

    /// <summary>The class's name, marked where the members ask for it by a first line <c>// MG0006</c>.</summary>
    private static string Title(string members) =>
        members.StartsWith("// MG", StringComparison.Ordinal) ? "{|" + members[3..9] + ":Net|}" : "Net";
}
