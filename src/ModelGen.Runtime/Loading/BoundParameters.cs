using System;
using System.Collections.Generic;
using System.Globalization;

namespace ModelGen.Runtime;

/// <summary>
/// The parameters of a network as values: straight from the file's memory where it holds 32-bit floating point, converted
/// otherwise, once however many parameters share it. All values are finite, and no variance is below 0.
/// </summary>
internal sealed unsafe class BoundParameters : IParameterSource, IDisposable
{
    private readonly ITensorSource _file;
    private readonly Dictionary<string, SafetensorsTensor> _bound;
    private Dictionary<string, AlignedMemory>? _converted;

    /// <param name="network">The network.</param>
    /// <param name="file">Must live as long as this object.</param>
    /// <param name="bound">The tensor of every parameter; of a floating-point type and the parameter's shape.</param>
    /// <exception cref="ParameterFileException">A value is not finite, or a variance is below 0.</exception>
    public BoundParameters(NetworkInfo network, ITensorSource file, Dictionary<string, SafetensorsTensor> bound)
    {
        _file = file;
        _bound = bound;
        try
        {
            List<string> problems = [];
            foreach (ParameterInfo parameter in network.ParameterArray)
            {
                if (bound[parameter.Name].Type != SafetensorsType.F32)
                    Convert(bound[parameter.Name]);
                int bad = FloatConversion.FirstNonFinite(Values(parameter.Name));
                if (bad >= 0)
                    problems.Add(NotFinite(parameter, bad));
                else if (parameter.Role == ParameterRole.Variance && FirstNegative(Values(parameter.Name)) is >= 0 and int negative)
                    problems.Add(Negative(parameter, negative));
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
        byte* data = tensor.Type == SafetensorsType.F32 ? _file.Data(tensor) : Converted(tensor);
        return new ReadOnlySpan<float>(data, (int)tensor.Count);
    }

    public void Dispose()
    {
        if (_converted is not null)
            Free(_converted);
    }

    private byte* Converted(SafetensorsTensor tensor) => _converted![tensor.Name].Pointer;

    private static void Free(Dictionary<string, AlignedMemory> converted)
    {
        foreach (AlignedMemory memory in converted.Values)
            memory.Dispose();
    }

    private void Convert(SafetensorsTensor tensor)
    {
        _converted ??= new Dictionary<string, AlignedMemory>(StringComparer.Ordinal);
        if (_converted.ContainsKey(tensor.Name))
            return;
        AlignedMemory memory = AlignedMemory.Allocate(tensor.Count * sizeof(float));
        _converted.Add(tensor.Name, memory);
        FloatConversion.ToSingle(tensor.Type, _file.Data(tensor), new Span<float>(memory.Pointer, (int)tensor.Count));
    }

    private static int FirstNegative(ReadOnlySpan<float> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] < 0)
                return i;
        }
        return -1;
    }

    private string Negative(ParameterInfo parameter, int at)
        => string.Create(
            CultureInfo.InvariantCulture,
            $"{parameter.Name}: expected variances of at least 0, got {Values(parameter.Name)[at]} at {ShapeText.IndexOf(parameter.Shape, at)}.");

    private string NotFinite(ParameterInfo parameter, int at)
        => $"{parameter.Name}: expected finite values, got {NameOf(Values(parameter.Name)[at])} at {ShapeText.IndexOf(parameter.Shape, at)}.";

    private static string NameOf(float value) => float.IsNaN(value) ? "NaN" : value > 0 ? "infinity" : "-infinity";
}
