namespace Quickstart.Measures;

/// <summary>What a network answers on labelled images.</summary>
internal sealed class Answers
{
    private Answers(int[,] confusion, int right, int count)
    {
        Confusion = confusion;
        Accuracy = (double)right / count;
        Right = right;
        Count = count;
    }

    /// <summary>How many images of digit [row] were taken for digit [column].</summary>
    public int[,] Confusion { get; }

    public double Accuracy { get; }

    public int Right { get; }

    public int Count { get; }

    public static Answers Of(TestImages images, Predictor predict)
    {
        var logits = new float[images.Count * 10];
        predict(images.Count, images.Pixels, logits);
        var confusion = new int[10, 10];
        int right = 0;
        for (int i = 0; i < images.Count; i++)
        {
            int answer = IndexOfLargest(logits.AsSpan(i * 10, 10));
            confusion[images.Labels[i], answer]++;
            right += answer == images.Labels[i] ? 1 : 0;
        }

        return new Answers(confusion, right, images.Count);
    }

    private static int IndexOfLargest(ReadOnlySpan<float> values)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++)
            best = values[i] > values[best] ? i : best;
        return best;
    }
}
