using System;
using System.Threading;

namespace ModelGen.Runtime;

/// <summary>
/// The sessions behind a network's own <c>Predict</c>: one is kept for the thread that calls, others are made only while calls
/// overlap, and kept up to the number of processors.
/// </summary>
/// <typeparam name="TSession">The network's session type.</typeparam>
public sealed class SessionPool<TSession> : IDisposable where TSession : NetworkSession
{
    private readonly LoadedNetwork _network;
    private readonly Func<LoadedNetwork, TSession> _create;
    private readonly TSession?[] _others = new TSession?[Environment.ProcessorCount];
    private TSession? _first;
    private volatile bool _disposed;

    /// <summary>Creates an empty pool. Called by generated code.</summary>
    /// <param name="network">The network.</param>
    /// <param name="create">Makes a session.</param>
    public SessionPool(LoadedNetwork network, Func<LoadedNetwork, TSession> create)
    {
        _network = network;
        _create = create;
    }

    /// <summary>Takes a session, which goes back by <see cref="Return"/> whatever happens.</summary>
    /// <exception cref="ObjectDisposedException">The network was disposed.</exception>
    public TSession Rent()
    {
        if (_disposed)
            throw new ObjectDisposedException(_network.Info.Name);
        return Interlocked.Exchange(ref _first, null) ?? RentOther();
    }

    /// <summary>Gives a session back; it is disposed if the network was, or if enough are kept.</summary>
    /// <param name="session">A session from <see cref="Rent"/> that no longer runs.</param>
    public void Return(TSession session)
    {
        if (Interlocked.CompareExchange(ref _first, session, null) is not null)
            ReturnOther(session);
        // A disposal that came before the store above has not seen this session.
        if (_disposed)
            Clear();
    }

    /// <summary>Disposes the kept sessions; those of running calls are disposed when they come back.</summary>
    public void Dispose()
    {
        _disposed = true;
        Interlocked.MemoryBarrier();
        Clear();
    }

    private TSession RentOther()
    {
        for (int i = 0; i < _others.Length; i++)
        {
            if (_others[i] is not null && Interlocked.Exchange(ref _others[i], null) is { } session)
                return session;
        }
        return _create(_network);
    }

    private void ReturnOther(TSession session)
    {
        for (int i = 0; i < _others.Length; i++)
        {
            if (_others[i] is null && Interlocked.CompareExchange(ref _others[i], session, null) is null)
                return;
        }
        session.Dispose();
    }

    private void Clear()
    {
        Interlocked.Exchange(ref _first, null)?.Dispose();
        for (int i = 0; i < _others.Length; i++)
            Interlocked.Exchange(ref _others[i], null)?.Dispose();
    }
}
