using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Arm.Tests.Toolchain;
using ModelGen.TestKit;

namespace ModelGen.Arm.Tests.Networks;

/// <summary>
/// Random networks worth emulating: the first few of each kind, and of many more those that call a kernel which none before them calls.
/// What random networks are made of grows with the operators, and the choice with it.
/// </summary>
internal static partial class RandomChoice
{
    private const int Always = 24;
    private const int Drawn = 300;

    // Networks of images are larger, and the sweep calls their kernels already.
    private const int Images = 6;

    private static readonly Lazy<IReadOnlyList<RandomNetwork>> Chosen = new(Choose);

    /// <summary>The networks.</summary>
    public static IReadOnlyList<RandomNetwork> All => Chosen.Value;

    private static RandomNetwork[] Choose()
    {
        RandomNetwork[] images = [.. Enumerable.Range(0, Images).Select(RandomNetworks.NextOfImages)];
        return [.. Worthwhile([.. Enumerable.Range(0, Drawn).Select(RandomNetworks.Next)]), .. images];
    }

    private static IEnumerable<RandomNetwork> Worthwhile(RandomNetwork[] drawn)
    {
        HarnessOptions options = HarnessOptions.Default with { GlobalOptions = ArmLevels.BuildProperties };
        CSharpCompilation compilation = GeneratorDriverHarness.Compile([.. drawn.Select(network => network.Source)], options);
        GeneratorDriverRunResult generated = GeneratorDriverHarness.Driver(options).RunGenerators(compilation).GetRunResult();
        ILookup<string, string> cores = generated.Results[0].GeneratedSources
            .ToLookup(source => source.HintName.Split('+')[0], source => source.SourceText.ToString());
        var seen = new HashSet<string>();
        return drawn.Where((network, index) => Brings(cores[network.FullName], seen) || index < Always);
    }

    private static bool Brings(IEnumerable<string> texts, HashSet<string> seen)
    {
        bool brings = false;
        foreach (Match call in texts.SelectMany(text => KernelCall().Matches(text)))
            brings |= seen.Add(call.Value);
        return brings;
    }

    [GeneratedRegex(@"\w+Kernels\.\w+\(")]
    private static partial Regex KernelCall();
}
