using System;
using System.Collections.Generic;

namespace ModelGen.Runtime;

/// <summary>
/// The parameters of a network as values: straight from the file's memory where it holds 32-bit floating point, converted
/// otherwise. All values are finite.
/// </summary>
internal sealed unsafe class BoundParameters : IParameterSource, IDisposable
{
    private readonly SafetensorsReader _file;
    private readonly Dictionary<string, SafetensorsTensor> _bound;
    private readonly Dictionary<string, AlignedMemory> _converted = new(StringComparer.Ordinal);

    /// <param name="network">The network.</param>
    /// <param name="file">Must live as long as this object.</param>
    /// <param name="bound">The tensor of every parameter; of a floating-point type and the parameter's shape.</param>
    /// <exception cref="ParameterFileException">A value is not finite.</exception>
    public BoundParameters(NetworkInfo network, SafetensorsReader file, Dictionary<string, SafetensorsTensor> bound)
    {
        _file = file;
        _bound = bound;
        try
        {
            List<string> problems = [];
            foreach (ParameterInfo parameter in network.Parameters)
            {
                Convert(parameter.Name, bound[parameter.Name]);
                ReadOnlySpan<float> values = Values(parameter.Name);
                int bad = FloatConversion.FirstNonFinite(values);
                if (bad >= 0)
                    problems.Add($"{parameter.Name}: expected finite values, got {NameOf(values[bad])} at {ShapeText.IndexOf(parameter.Shape, bad)}.");
            }
            if (problems.Count > 0)
                throw new ParameterFileException(file.Name, problems);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public ReadOnlySpan<float> Values(string name)
    {
        SafetensorsTensor tensor = _bound[name];
        byte* data = _converted.TryGetValue(name, out AlignedMemory? memory) ? memory.Pointer : _file.Data(tensor);
        return new ReadOnlySpan<float>(data, (int)tensor.Count);
    }

    public void Dispose()
    {
        foreach (AlignedMemory memory in _converted.Values)
            memory.Dispose();
    }

    private void Convert(string name, SafetensorsTensor tensor)
    {
        if (tensor.Type == SafetensorsType.F32)
            return;
        AlignedMemory memory = AlignedMemory.Allocate(tensor.Count * sizeof(float));
        _converted.Add(name, memory);
        _file.ReadFloats(tensor, new Span<float>(memory.Pointer, (int)tensor.Count));
    }

    private static string NameOf(float value) => float.IsNaN(value) ? "NaN" : value > 0 ? "infinity" : "-infinity";
}
