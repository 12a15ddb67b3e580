using System.CommandLine;
using System.IO;
using ModelGen.Runtime;

namespace ModelGen.Tool;

/// <summary>The arguments of verbs that run a network.</summary>
internal sealed class NetworkArguments
{
    private readonly Argument<FileInfo> _assembly = Verb.Assembly();
    private readonly Argument<string?> _model = Verb.Model("Its full name; may be left out where the assembly holds one network.");

    private readonly Option<FileInfo?> _parameters = new("--parameters", "-p")
    {
        Description = "A safetensors file; by default those in the assembly, or drawn ones.",
    };

    private readonly Option<string?> _level = new("--level") { Description = "The instruction-set level; by default the fastest." };

    /// <summary>Adds them to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(_assembly);
        command.Add(_model);
        command.Add(_parameters);
        command.Add(_level);
    }

    /// <summary>Loads the network that they name.</summary>
    public RunningNetwork Load(ParseResult result)
    {
        IsaLevel? level = result.GetValue(_level) is { } name ? Names.Parse<IsaLevel>(name, "an instruction-set level") : null;
        FileInfo? parameters = result.GetValue(_parameters);
        UserModel model = UserModel.Open(result.GetValue(_assembly)!, result.GetValue(_model));
        LoadedNetwork network = model.Load(parameters, level);
        return new RunningNetwork(
            model, network, parameters, model.SourceOf(parameters), level is null ? network.LevelReason : $"{level}: asked for by --level");
    }
}
