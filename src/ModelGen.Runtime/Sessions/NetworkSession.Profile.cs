using System;
using ModelGen.Kernels;

namespace ModelGen.Runtime;

public abstract unsafe partial class NetworkSession
{
    private NetworkProfile? _profile;

    /// <summary>Measures how long each step takes, on inputs of zeros: what kernels do does not depend on the values.</summary>
    /// <param name="rounds">How many runs are measured, after some to warm up; at least 1.</param>
    /// <param name="batch">Samples per run: a batch size that has a program of its own.</param>
    /// <exception cref="ArgumentException">No program takes <paramref name="batch"/> samples.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rounds"/> is below 1.</exception>
    /// <exception cref="ObjectDisposedException">The session was disposed.</exception>
    /// <exception cref="InvalidOperationException">Another call of this session is still running.</exception>
    public NetworkProfile Profile(int rounds = 100, int batch = 1)
    {
        NetworkProfile profile = ProfileCalls(rounds, batch);
        RunOnZeros(batch, profile.Runs);
        return profile;
    }

    /// <summary>
    /// Measures how long each step takes in the calls that follow, which give their results as ever: some calls to warm up, then the
    /// rounds. Ends by itself, or with the next profile.
    /// </summary>
    /// <param name="rounds">How many runs are measured, at least 1.</param>
    /// <param name="batch">Samples per run: a batch size that has a program of its own; those of other sizes are not measured.</param>
    /// <returns>The profile that these calls complete.</returns>
    /// <exception cref="ArgumentException">No program takes <paramref name="batch"/> samples.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rounds"/> is below 1.</exception>
    /// <exception cref="ObjectDisposedException">The session was disposed.</exception>
    /// <exception cref="InvalidOperationException">Another call of this session is still running.</exception>
    public NetworkProfile ProfileCalls(int rounds, int batch = 1)
    {
        var profile = new NetworkProfile(ProgramFor(batch), rounds);
        Enter();
        _profile = profile;
        Exit();
        return profile;
    }

    private BatchProgram ProgramFor(int batch)
    {
        foreach (BatchProgram program in _programs)
        {
            if (program.Batch == batch)
                return program;
        }
        throw NoProgram(batch);
    }

    private void Measure(BatchProgram program, in Frame frame)
    {
        if (_profile is not { } profile || profile.Program != program)
        {
            program.Infer(in frame);
            return;
        }
        profile.Run(in frame);
        if (profile.IsComplete)
            _profile = null;
    }

    private ArgumentException NoProgram(int batch)
        => new($"{_network.Info.Name} has no program for {batch} sample(s); there are programs for " +
            string.Join(", ", Array.ConvertAll(_programs, program => program.Batch)) + ".", nameof(batch));
}
