using System.Globalization;
using ModelGen.Reference.Training;

namespace ModelGen.Samples.Training;

/// <summary>One line on the terminal that is written over and over; nothing where the output is no terminal.</summary>
public sealed class ProgressLine(string name) : IProgress<TrainingProgress>, IDisposable
{
    private int _length;

    public void Report(TrainingProgress value)
    {
        if (Console.IsErrorRedirected)
            return;
        string line = string.Create(CultureInfo.InvariantCulture,
            $"{name}: epoch {value.Epoch} of {value.Epochs}, {100.0 * value.Step / value.Steps,3:F0} %, " +
            $"loss {value.Loss:F4}, accuracy {100 * value.Accuracy:F2} %");
        Console.Error.Write("\r" + line.PadRight(_length));
        _length = line.Length;
    }

    public void Clear()
    {
        if (_length > 0)
            Console.Error.Write("\r" + new string(' ', _length) + "\r");
        _length = 0;
    }

    public void Dispose() => Clear();
}
