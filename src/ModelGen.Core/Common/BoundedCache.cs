using System;
using System.Collections.Generic;

namespace ModelGen.Core.Common;

/// <summary>
/// Remembers results by value. Two threads may compute the same result at the same time; neither waits for the other. When full,
/// the oldest half is forgotten.
/// </summary>
internal sealed class BoundedCache<TKey, TValue>
    where TKey : notnull
{
    private readonly int _capacity;
    private readonly Dictionary<TKey, TValue> _values = [];
    private readonly Queue<TKey> _order = new();

    public BoundedCache(int capacity) => _capacity = capacity;

    public TValue GetOrAdd(TKey key, Func<TKey, TValue> create)
    {
        lock (_values)
        {
            if (_values.TryGetValue(key, out TValue known))
                return known;
        }

        TValue value = create(key);
        lock (_values)
        {
            if (_values.TryGetValue(key, out TValue known))
                return known;
            if (_values.Count >= _capacity)
                Forget();
            _values.Add(key, value);
            _order.Enqueue(key);
        }

        return value;
    }

    private void Forget()
    {
        for (int count = _values.Count / 2; count > 0; count--)
            _values.Remove(_order.Dequeue());
    }
}
