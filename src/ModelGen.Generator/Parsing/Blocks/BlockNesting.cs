using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ModelGen.Generator.Parsing;

/// <summary>Which block contains which, by the types of their properties.</summary>
internal sealed class BlockNesting
{
    private readonly ParseContext _context;
    private readonly Dictionary<INamedTypeSymbol, INamedTypeSymbol[]> _parts = new(SymbolEqualityComparer.Default);

    public BlockNesting(ParseContext context) => _context = context;

    /// <summary>The shortest way by which a block that a class uses leads back to that class.</summary>
    /// <returns>The names from the block on, the block again at the end; null if there is none.</returns>
    public string? Circle(INamedTypeSymbol owner, INamedTypeSymbol block)
    {
        var from = new Dictionary<INamedTypeSymbol, INamedTypeSymbol?>(SymbolEqualityComparer.Default) { [block] = null };
        var queue = new Queue<INamedTypeSymbol>();
        queue.Enqueue(block);
        while (queue.Count > 0)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            INamedTypeSymbol current = queue.Dequeue();
            if (SymbolEqualityComparer.Default.Equals(current, owner))
                return Describe(from, owner, block);
            foreach (INamedTypeSymbol part in Parts(current))
            {
                if (!from.ContainsKey(part))
                {
                    from.Add(part, current);
                    queue.Enqueue(part);
                }
            }
        }

        return null;
    }

    private INamedTypeSymbol[] Parts(INamedTypeSymbol block)
    {
        if (!_parts.TryGetValue(block, out INamedTypeSymbol[] parts))
        {
            parts = block.GetMembers().OfType<IPropertySymbol>()
                .Select(property => property.Type.OriginalDefinition)
                .OfType<INamedTypeSymbol>()
                .Where(PropertyReader.IsBlockType)
                .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
                .ToArray();
            _parts.Add(block, parts);
        }

        return parts;
    }

    /// <summary>From the block to the owner, which contains the block.</summary>
    private static string Describe(Dictionary<INamedTypeSymbol, INamedTypeSymbol?> from, INamedTypeSymbol owner, INamedTypeSymbol block)
    {
        var names = new List<string>();
        for (INamedTypeSymbol? current = owner; current is not null; current = from[current])
            names.Add("'" + current.Name + "'");
        names.Reverse();
        return string.Join(" contains ", names.Append("'" + block.Name + "'"));
    }
}
