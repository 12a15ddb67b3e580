using System.Globalization;

namespace ModelGen.Benchmarks.Generation;

/// <summary>A file of the project that has nothing to do with networks: attributes, properties, generics, bodies.</summary>
internal static class OrdinarySource
{
    /// <param name="file">The number of the file.</param>
    /// <param name="number">Stands in the body of a method.</param>
    /// <param name="member">Stands in the name of a method.</param>
    public static string Of(int file, int number, int member) => string.Create(CultureInfo.InvariantCulture, $$"""
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.Linq;

        namespace Demo.Part{{file % 10}};

        /// <summary>Orders of one customer.</summary>
        [Serializable, Description("orders {{file}}")]
        public sealed class Orders{{file}}
        {
            public const int Limit = {{file}} * 10;
            private readonly Dictionary<string, List<Order{{file}}>> _byName = new();

            [DefaultValue(Limit)]
            public int Count { get; private set; }

            [Obsolete("Use Add.")]
            public void Insert(Order{{file}} order) => Add(order);

            public void Add(Order{{file}} order)
            {
                if (!_byName.TryGetValue(order.Name, out var list))
                    _byName[order.Name] = list = new();
                list.Add(order);
                Count += list.Count > {{number}} ? 1 : 0;
            }

            public IEnumerable<Order{{file}}> Largest(int count) =>
                _byName.Values.SelectMany(list => list).OrderByDescending(order => order.Amount).Take(count);

            public static int Extra{{member}}() => Limit;
        }

        public sealed record Order{{file}}([property: Description("who")] string Name, decimal Amount)
        {
            public decimal Tax => Amount * Rates{{file}}.Normal;
        }

        internal static class Rates{{file}}
        {
            public const decimal Normal = 0.2m;

            public enum Kind { Normal, Reduced = 7 }
        }
        """);
}
