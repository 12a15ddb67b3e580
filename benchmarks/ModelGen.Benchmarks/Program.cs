using System.Runtime.CompilerServices;
using ModelGen.Benchmarks.Generation;
using ModelGen.Benchmarks.Startup;

namespace ModelGen.Benchmarks;

internal static class Program
{
    // The first child ends here, as an empty program would: Main itself mentions nothing that has to be loaded for it.
    private static int Main(string[] args) => args switch
    {
        [StartupChild.Verb, StartupChild.Empty] => 0,
        [StartupChild.Verb, ..] => RunStartup(args),
        [EditorChild.Verb, ..] => RunEditor(args),
        _ => RunCommand(args),
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RunStartup(string[] args) => StartupChild.Run(args);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RunEditor(string[] args) => EditorChild.Run(args);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RunCommand(string[] args) => BenchmarkCommand.Run(args);
}
