using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ModelGen.Build.Naming;
using ModelGen.Build.Reading;

namespace ModelGen.Build.Writing;

/// <summary>
/// Writes the resource that a program loads. Little-endian: the 8 letters <c>ModelGen</c>, the form's number 1, how many statements and how
/// many tensors; each statement as two texts; each tensor as a text (its canonical name), its rank, its dimensions and the place of its
/// values from the resource's beginning; then the values in 32-bit floating point, each tensor's on a multiple of 64 bytes, with zeros
/// between. Numbers have 32 bits, places 64; a text is the number of its bytes and as much UTF-8.
/// </summary>
internal sealed class ResourceWriter
{
    private const int Form = 1;
    private const int Alignment = 64;

    private readonly Stream _target;
    private readonly FloatBlock _block = new();
    private readonly byte[] _table;
    private readonly HashSet<FileTensor> _embedded;
    private long _position;

    /// <param name="target">Stands at its beginning.</param>
    /// <param name="statements">What the file says about all tensors.</param>
    /// <param name="tensors">What is embedded. A tensor that is not of floating-point numbers is left out: the manifest names it.</param>
    /// <exception cref="ParameterFileException">The values are too large for a resource.</exception>
    public ResourceWriter(Stream target, Statements statements, IReadOnlyList<NamedTensor> tensors)
    {
        _target = target;
        NamedTensor[] floats = [.. tensors.Where(tensor => tensor.Tensor.IsFloat)];
        _embedded = [.. floats.Select(tensor => tensor.Tensor)];

        // The places depend on the table's length, which does not depend on the places.
        long end = Align(Table(statements, floats, new Dictionary<FileTensor, long>()).Length);
        var places = new Dictionary<FileTensor, long>();
        foreach (FileTensor tensor in floats.Select(tensor => tensor.Tensor).Distinct())
        {
            places.Add(tensor, end);
            end = tensor.Count > int.MaxValue / sizeof(float) ? throw TooLarge() : Align(end + (tensor.Count * sizeof(float)));
            if (end > int.MaxValue)
                throw TooLarge();
        }

        _table = Table(statements, floats, places);
    }

    /// <summary>Writes everything, reading the file's data on the way.</summary>
    /// <param name="file">Stands at its data.</param>
    /// <param name="all">All tensors of the file, in the order of their data.</param>
    /// <exception cref="ParameterFileException">A value is not finite.</exception>
    public void Write(HashedFile file, IReadOnlyList<FileTensor> all)
    {
        Write(_table, _table.Length);
        byte[] buffer = new byte[FloatBlock.Bytes];
        foreach (FileTensor tensor in all)
        {
            bool isEmbedded = _embedded.Contains(tensor);
            if (isEmbedded)
                Pad();
            for (long done = 0, bytes = tensor.End - tensor.Begin; done < bytes;)
            {
                int count = (int)Math.Min(bytes - done, buffer.Length);
                file.Read(buffer, count);
                if (isEmbedded)
                    Write(_block.Convert(tensor, buffer, count, done * tensor.Count / bytes, out int length), length);
                done += count;
            }
        }

        Pad();
    }

    private static byte[] Table(Statements statements, NamedTensor[] tensors, IReadOnlyDictionary<FileTensor, long> places)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Encoding.ASCII.GetBytes("ModelGen"));
        writer.Write(Form);
        writer.Write(statements.All.Count);
        writer.Write(tensors.Length);
        foreach (KeyValuePair<string, string> statement in statements.All)
        {
            Text(writer, statement.Key);
            Text(writer, statement.Value);
        }

        foreach (NamedTensor tensor in tensors)
        {
            Text(writer, tensor.Name);
            writer.Write(tensor.Tensor.Shape.Length);
            foreach (long dimension in tensor.Tensor.Shape)
                writer.Write(dimension > int.MaxValue ? throw TooLarge() : (int)dimension);
            writer.Write(places.TryGetValue(tensor.Tensor, out long place) ? place : 0);
        }

        return bytes.ToArray();
    }

    private static void Text(BinaryWriter writer, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    private static long Align(long position) => (position + Alignment - 1) / Alignment * Alignment;

    private static ParameterFileException TooLarge() =>
        new("expected less than 2 GB of values, which is what an assembly can hold, but there are more; load the file with Load.");

    private void Pad()
    {
        int zeros = (int)(Align(_position) - _position);
        Write(new byte[zeros], zeros);
    }

    private void Write(byte[] bytes, int count)
    {
        _target.Write(bytes, 0, count);
        _position += count;
    }
}
