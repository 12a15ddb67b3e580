using System;
using System.Collections.Generic;
using System.Text;

namespace ModelGen.Runtime;

/// <summary>Reads the table at the beginning of embedded parameters; never beyond their end, whatever stands there.</summary>
internal unsafe ref struct EmbeddedTable
{
    private const int Form = 1;
    private const int MaxRank = 32;

    private readonly string _name;
    private readonly byte* _data;
    private readonly long _length;
    private long _position;

    /// <param name="name">The name for messages.</param>
    /// <param name="data">The first byte.</param>
    /// <param name="length">How many bytes.</param>
    public EmbeddedTable(string name, byte* data, long length)
    {
        _name = name;
        _data = data;
        _length = length;
    }

    /// <summary>Reads the table.</summary>
    /// <param name="statements">What is stated about all tensors.</param>
    /// <exception cref="ParameterFileException">It is damaged, or of a form that this version does not know.</exception>
    public SafetensorsTensor[] Read(out Dictionary<string, string> statements)
    {
        if (!new ReadOnlySpan<byte>(Take(8), 8).SequenceEqual("ModelGen"u8))
            throw Damaged();
        int form = Int32();
        if (form != Form)
            throw OtherForm(form);
        int stated = Int32(), count = Int32();
        // An entry of either kind takes at least eight bytes.
        if (stated < 0 || count < 0 || stated > _length / 8 || count > _length / 8)
            throw Damaged();
        statements = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < stated; i++)
        {
            string key = Text();
            statements[key] = Text();
        }
        var tensors = new SafetensorsTensor[count];
        for (int i = 0; i < count; i++)
            tensors[i] = Tensor();
        return tensors;
    }

    private SafetensorsTensor Tensor()
    {
        string name = Text();
        int rank = Int32();
        if (rank is < 0 or > MaxRank)
            throw Damaged();
        long[] shape = new long[rank];
        long count = 1;
        for (int d = 0; d < rank; d++)
        {
            shape[d] = Int32();
            // Never more than can be there, so that no product overflows.
            count = shape[d] < 0 ? throw Damaged() : Math.Min(count * shape[d], _length);
        }
        long begin = *(long*)Take(sizeof(long));
        if (begin < 0 || begin % sizeof(float) != 0 || begin > _length || count > (_length - begin) / sizeof(float))
            throw Damaged();
        return new SafetensorsTensor(name, SafetensorsType.F32, shape, count, begin, begin + (count * sizeof(float)));
    }

    private string Text()
    {
        int bytes = Int32();
        return Encoding.UTF8.GetString(Take(bytes), bytes);
    }

    private int Int32() => *(int*)Take(sizeof(int));

    private byte* Take(int bytes)
    {
        if (bytes < 0 || bytes > _length - _position)
            throw Damaged();
        byte* start = _data + _position;
        _position += bytes;
        return start;
    }

    private readonly ParameterFileException Damaged()
        => new(_name, [$"expected a table of embedded parameters, but it is damaged near byte {_position} of {_length}."]);

    private readonly ParameterFileException OtherForm(int form)
        => new(_name, [$"expected parameters embedded in form {Form}, got form {form}; rebuild with the ModelGen package of the run time."]);
}
