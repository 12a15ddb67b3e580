using ModelGen.Samples;

namespace Quickstart.Tables;

/// <summary>Rows: what the image shows; columns: what the network answers; a dot stands for none.</summary>
internal static class ConfusionTable
{
    public static void Write(TextWriter output, int[,] confusion)
    {
        var table = new TextTable(["", .. Enumerable.Range(0, 10).Select(digit => $"{digit}")]) { Right = _ => true };
        for (int digit = 0; digit < 10; digit++)
        {
            int row = digit;
            table.Add([$"{row}", .. Enumerable.Range(0, 10).Select(answer => Cell(confusion[row, answer]))]);
        }

        table.Write(output);

        static string Cell(int count) => count == 0 ? "." : $"{count}";
    }
}
