using System;
using System.Threading;
using ModelGen.Kernels;

namespace ModelGen.Runtime;

/// <summary>
/// What one thread needs to run a network: an arena for intermediate values and a counted reference on the parameters, which
/// keeps them alive after the network is disposed. One call at a time; threads take a session each.
/// </summary>
public abstract unsafe partial class NetworkSession : IDisposable
{
    private const int Idle = 0;
    private const int InUse = 1;
    private const int Disposed = 2;
    private const int DisposedInUse = 3;

    private readonly LoadedNetwork _network;
    private readonly BatchProgram[] _programs;
    private readonly AlignedMemory _arena;

    // Disposed until the constructor has taken everything that a disposal gives back.
    private int _state = Disposed;

    /// <summary>Creates a session.</summary>
    /// <param name="network">The network.</param>
    /// <exception cref="ObjectDisposedException">The network was disposed.</exception>
    protected NetworkSession(LoadedNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        network.AddReference();
        try
        {
            _arena = AlignedMemory.Allocate(network.Program.ArenaBytes, clear: true);
        }
        catch
        {
            network.RemoveReference();
            throw;
        }
        _network = network;
        _programs = network.Program.Descending;
        _state = Idle;
    }

    /// <summary>Returns the reference on the parameters, which the finalizer of the memory alone could not.</summary>
    ~NetworkSession()
    {
        if (_state != Disposed)
            Release();
    }

    /// <summary>Frees the arena and the reference on the parameters; during a call, when the call ends. Later calls throw.</summary>
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        while (true)
        {
            if (Interlocked.CompareExchange(ref _state, Disposed, Idle) == Idle)
            {
                Release();
                return;
            }
            // Fails with Idle only if the call ended in between: then the session is free to be disposed at once.
            if (Interlocked.CompareExchange(ref _state, DisposedInUse, InUse) != Idle)
                return;
        }
    }

    /// <summary>Runs any number of samples: greedily in pieces of the emitted batch sizes, largest first.</summary>
    /// <param name="batch">Samples, at least 0.</param>
    /// <param name="inputs">One pointer per input to the whole batch; the pointers themselves are advanced.</param>
    /// <param name="outputs">One pointer per output to the whole batch; the pointers themselves are advanced.</param>
    /// <exception cref="ObjectDisposedException">The session was disposed.</exception>
    /// <exception cref="InvalidOperationException">Another call of this session is still running.</exception>
    protected void Run(int batch, byte** inputs, byte** outputs)
    {
        Enter();
        try
        {
            Frame frame = default;
            frame.Parameters = _network.Parameters;
            frame.Arena = _arena.Pointer;
            frame.Inputs = inputs;
            frame.Outputs = outputs;
            foreach (BatchProgram program in _programs)
            {
                while (batch >= program.Batch)
                {
                    if (_profile is null)
                        program.Infer(in frame);
                    else
                        Measure(program, in frame);
                    batch -= program.Batch;
                    if (batch == 0)
                        return;
                    Advance(inputs, _network.Info.InputBytes, program.Batch);
                    Advance(outputs, _network.Info.OutputBytes, program.Batch);
                }
            }
        }
        finally
        {
            Exit();
        }
    }

    private void Enter()
    {
        int state = Interlocked.CompareExchange(ref _state, InUse, Idle);
        if (state != Idle)
            throw NotIdle(state);
    }

    private void Exit()
    {
        if (Interlocked.CompareExchange(ref _state, Idle, InUse) == InUse)
            return;
        _state = Disposed;
        Release();
    }

    private static void Advance(byte** pointers, long[] bytesPerSample, int samples)
    {
        for (int i = 0; i < bytesPerSample.Length; i++)
            pointers[i] += bytesPerSample[i] * samples;
    }

    private Exception NotIdle(int state) => state == InUse
        ? new InvalidOperationException(
            $"A session of {_network.Info.Name} was called while another call of it is running; take one session per thread.")
        : new ObjectDisposedException($"{_network.Info.Name} session");

    private void Release()
    {
        _arena.Dispose();
        _network.RemoveReference();
    }
}
