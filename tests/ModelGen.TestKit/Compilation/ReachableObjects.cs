using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ModelGen.TestKit;

/// <summary>
/// Walks everything that a step's value keeps alive. A symbol, a syntax node or a location in there would keep a whole compilation
/// in memory and would never compare equal to its successor.
/// </summary>
public static class ReachableObjects
{
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> Fields = new();

    /// <summary>Fails where an object of the compiler can be reached, and says by which path.</summary>
    public static void AssertFreeOfCompilerObjects(object? root, string name)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<(object? Value, string Path)>();
        pending.Push((root, name));
        while (pending.TryPop(out (object? Value, string Path) next))
        {
            if (next.Value is null || IsLeaf(next.Value.GetType()) || (!next.Value.GetType().IsValueType && !seen.Add(next.Value)))
                continue;

            // A pattern, not a comparison of types: what occurs is always a derived type.
            if (next.Value is Microsoft.CodeAnalysis.Compilation or ISymbol or SyntaxNode or SyntaxTree or Location or SemanticModel)
                Assert.Fail($"{next.Path} holds a {next.Value.GetType().Name}.");

            if (next.Value is Array array)
            {
                if (!IsLeaf(array.GetType().GetElementType()!))
                    foreach (object? item in array)
                        pending.Push((item, next.Path + "[]"));
                continue;
            }

            foreach (FieldInfo field in Fields.GetOrAdd(next.Value.GetType(), InstanceFields))
                pending.Push((field.GetValue(next.Value), $"{next.Path}.{field.Name}"));
        }
    }

    private static bool IsLeaf(Type type) =>
        type.IsPrimitive || type.IsEnum || type.IsPointer || type == typeof(string) || type == typeof(decimal) ||
        typeof(MemberInfo).IsAssignableFrom(type);

    private static FieldInfo[] InstanceFields(Type type)
    {
        var fields = new List<FieldInfo>();
        for (Type? current = type; current is not null; current = current.BaseType)
        {
            fields.AddRange(current.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
        }

        return [.. fields.Where(field => !IsLeaf(field.FieldType))];
    }
}
