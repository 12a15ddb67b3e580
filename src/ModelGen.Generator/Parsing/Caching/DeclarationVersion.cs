using System;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace ModelGen.Generator.Parsing;

/// <summary>
/// Stands for everything that a compilation declares. Compilations that differ in bodies and comments only have the same version, and
/// what was read from the declarations of one holds for all of them: a keystroke in a method binds no attribute anew.
/// </summary>
/// <remarks>Safe for any number of threads. It holds values only, so it keeps no compilation alive, and it lives as long as one of its compilations.</remarks>
internal sealed class DeclarationVersion
{
    private static readonly ConditionalWeakTable<Compilation, DeclarationVersion> s_versions = new();
    private static readonly RecentCompilations s_recent = new(perAssembly: 8, capacity: 64);

    private readonly ConcurrentDictionary<(string Type, Type Kind), object> _values = new();

    private DeclarationVersion()
    {
    }

    /// <summary>The version of a compilation.</summary>
    /// <param name="compilation">Any compilation of C#.</param>
    /// <param name="cancellationToken">Cancels the comparison with earlier compilations.</param>
    public static DeclarationVersion Of(Compilation compilation, CancellationToken cancellationToken)
    {
        if (s_versions.TryGetValue(compilation, out DeclarationVersion known))
            return known;

        Compilation? equal = s_recent.Find(recent => DeclarationComparer.AreEqual(recent, compilation, cancellationToken));
        if (equal is null || !s_versions.TryGetValue(equal, out DeclarationVersion version))
            version = new DeclarationVersion();

        // Another thread may have been faster.
        version = s_versions.GetValue(compilation, _ => version);
        s_recent.Add(compilation, replaced: equal);
        return version;
    }

    /// <summary>What was read from a type: by an earlier compilation of this version, or now. What is cancelled or fails is not kept.</summary>
    /// <typeparam name="T">A value that holds no part of a compilation. There is one of each kind per type.</typeparam>
    /// <param name="type">A type of the compilation that this version was asked for.</param>
    /// <param name="read">Reads the value from the declaration, and from nothing else.</param>
    public T Get<T>(INamedTypeSymbol type, Func<INamedTypeSymbol, T> read)
        where T : class
    {
        if (TypeKey.Of(type) is not { } key)
            return read(type);
        if (_values.TryGetValue((key, typeof(T)), out object value))
            return (T)value;
        return (T)_values.GetOrAdd((key, typeof(T)), read(type));
    }
}
