namespace ModelGen.Runtime;

/// <summary>Runs programs once on zeros: everything they call is compiled afterwards, without any reflection.</summary>
internal sealed class WarmupSession : NetworkSession
{
    private WarmupSession(LoadedNetwork network) : base(network)
    {
    }

    /// <param name="network">The network.</param>
    /// <param name="programs">Its programs, largest batch first.</param>
    /// <param name="from">The first program that runs; those behind it run too.</param>
    public static void Run(LoadedNetwork network, BatchProgram[] programs, int from)
    {
        using var session = new WarmupSession(network);
        for (; from < programs.Length; from++)
            session.RunOnZeros(programs[from].Batch, times: 1);
    }
}
