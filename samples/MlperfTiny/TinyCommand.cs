using System.CommandLine;
using MlperfTiny.Measures;
using MlperfTiny.Tables;
using ModelGen.Runtime;

namespace MlperfTiny;

/// <summary>The command line.</summary>
internal sealed class TinyCommand
{
    private const string All = "all";

    private readonly Argument<string> _network = new("NETWORK")
    {
        Description = string.Join(", ", TinyNetwork.All.Select(network => $"{network.Name} ({network.Task})")) + $", or {All}.",
    };

    private readonly Option<string?> _parameters = new("--parameters")
    {
        Description = "The network's parameters, safetensors; without it they are drawn from a seed.",
        HelpName = "FILE",
    };

    private readonly Option<int> _batch = new("--batch")
    {
        Description = "Samples per run: a batch size that the network is compiled for.",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON array, an object per network, instead of tables." };

    public TinyCommand()
    {
        Root = new RootCommand("Runs the networks of MLPerf Tiny, layer by layer. Not an MLPerf result: times of this machine, for orientation.")
        {
            _network, _parameters, _batch, _json,
        };
        _network.AcceptOnlyFromAmong([.. TinyNetwork.All.Select(network => network.Name), All]);
        Root.Validators.Add(result =>
        {
            if (result.GetResult(_parameters) is not null && result.GetValue(_network) == All)
                result.AddError("Option '--parameters' belongs to one network.");
        });
        Root.SetAction(Run);
    }

    public RootCommand Root { get; }

    private int Run(ParseResult options)
    {
        string chosen = options.GetRequiredValue(_network);
        try
        {
            IEnumerable<NetworkReport> reports = TinyNetwork.All
                .Where(network => chosen == All || network.Name == chosen)
                .Select(network => network.Measure(options.GetValue(_parameters), options.GetValue(_batch)));
            if (options.GetValue(_json))
                JsonText.Write(Console.Out, reports);
            else
                LayerTable.Write(Console.Out, reports);
            return 0;
        }
        catch (Exception error) when (error is ParameterFileException or IOException or UnauthorizedAccessException
            or PlatformNotSupportedException or InvalidOperationException)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }
}
