using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace ModelGen.Generator.Parsing;

/// <summary>The last few compilations of each project that the process works on. They are not kept alive.</summary>
internal sealed class RecentCompilations
{
    private readonly int _perAssembly;
    private readonly int _capacity;
    private readonly List<WeakReference<Compilation>> _newestLast = [];

    /// <param name="perAssembly">How many of one assembly: for each target framework one with and one without generated files, and a few to go back to.</param>
    /// <param name="capacity">How many in all.</param>
    public RecentCompilations(int perAssembly, int capacity)
    {
        _perAssembly = perAssembly;
        _capacity = capacity;
    }

    /// <summary>The newest compilation with a property, or null.</summary>
    public Compilation? Find(Func<Compilation, bool> matches)
    {
        WeakReference<Compilation>[] candidates;
        lock (_newestLast)
            candidates = [.. _newestLast];

        for (int index = candidates.Length - 1; index >= 0; index--)
        {
            if (candidates[index].TryGetTarget(out Compilation compilation) && matches(compilation))
                return compilation;
        }

        return null;
    }

    /// <summary>Adds the newest compilation, in the place of one that it makes superfluous.</summary>
    public void Add(Compilation compilation, Compilation? replaced)
    {
        lock (_newestLast)
        {
            int ofAssembly = 0;
            for (int index = _newestLast.Count - 1; index >= 0; index--)
            {
                bool isAlive = _newestLast[index].TryGetTarget(out Compilation other) && other != compilation && other != replaced;
                if (!isAlive || (other.AssemblyName == compilation.AssemblyName && ++ofAssembly >= _perAssembly))
                    _newestLast.RemoveAt(index);
            }

            if (_newestLast.Count >= _capacity)
                _newestLast.RemoveAt(0);
            _newestLast.Add(new WeakReference<Compilation>(compilation));
        }
    }
}
