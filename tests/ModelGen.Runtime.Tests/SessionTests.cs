namespace ModelGen.Runtime.Tests;

public class SessionTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(23)]
    public void A_batch_of_any_size_gives_the_results_of_its_samples(int batch)
    {
        using TinyNet net = TinyFile.Load();
        float[] images = TinyFile.Images(batch, seed: batch);
        float[] logits = new float[batch * TinyNet.Outputs];
        net.Predict(batch, images, logits);
        Assert.Equal(TinyFile.Expected(images), logits);
    }

    [Fact]
    public void A_batch_runs_in_the_largest_pieces_first()
    {
        using TinyNet net = TinyFile.Load();
        List<int> pieces = [];
        TinyNet.OnRun = pieces.Add;
        net.Predict(11, TinyFile.Images(11, 0), new float[33]);
        TinyNet.OnRun = null;
        Assert.Equal([4, 4, 1, 1, 1], pieces);
    }

    [Fact]
    public void Loading_runs_a_single_sample_and_warming_up_runs_every_program()
    {
        List<int> pieces = [];
        TinyNet.OnRun = pieces.Add;
        using TinyNet net = TinyFile.Load();
        Assert.Equal([1], pieces);
        net.Warmup();
        Assert.Equal([1, 4, 1], pieces);
        using TinyNet cold = TinyFile.Load(new LoadOptions { Warmup = false });
        Assert.Equal(3, pieces.Count);
        TinyNet.OnRun = null;
    }

    [Fact]
    public void Wrong_arguments_throw_before_any_work()
    {
        using TinyNet net = TinyFile.Load();
        TinyNet.OnRun = _ => Assert.Fail("The network ran.");
        float[] image = new float[8];
        float[] logits = new float[3];
        Assert.Equal("Image: expected 8 elements, got 7.", Assert.Throws<ArgumentException>(() => net.Predict(image.AsSpan(1), logits)).Message);
        Assert.Equal(
            "Logits: expected 6 elements (2 samples of 3), got 3.",
            Assert.Throws<ArgumentException>(() => net.Predict(2, new float[16], logits)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => net.Predict(-1, image, logits));
        Assert.Contains("Image", Assert.Throws<ArgumentException>(() => net.Predict(int.MaxValue, image, logits)).Message);
        float[] shared = new float[10];
        string overlap = Assert.Throws<ArgumentException>(() => net.Predict(shared.AsSpan(0, 8), shared.AsSpan(7, 3))).Message;
        Assert.Equal("Logits and Image overlap in memory; an output needs memory of its own.", overlap);
        Assert.Throws<ArgumentException>(() => net.Predict(shared.AsSpan(2, 8), shared.AsSpan(0, 3)));
        TinyNet.OnRun = null;
    }

    [Fact]
    public void Neighbours_in_memory_do_not_overlap()
    {
        using TinyNet net = TinyFile.Load();
        float[] shared = [.. TinyFile.Images(1, 5), 0, 0, 0];
        net.Predict(shared.AsSpan(0, 8), shared.AsSpan(8, 3));
        Assert.Equal(TinyFile.Expected(shared[..8]), shared[8..]);
    }

    [Fact]
    public void Eight_threads_on_one_network_agree()
    {
        using TinyNet net = TinyFile.Load();
        float[] images = TinyFile.Images(64, seed: 9);
        float[] expected = TinyFile.Expected(images);
        int wrong = 0;
        Thread[] threads = [.. Enumerable.Range(0, 8).Select(t => new Thread(() =>
        {
            float[] logits = new float[TinyNet.Outputs * 5];
            for (int i = 0; i < 4000; i++)
            {
                int first = (i * 7 + t) % 60;
                int batch = 1 + (i + t) % 5;
                Span<float> own = logits.AsSpan(0, batch * 3);
                net.Predict(batch, images.AsSpan(first * 8, batch * 8), own);
                if (!own.SequenceEqual(expected.AsSpan(first * 3, batch * 3)))
                    Interlocked.Increment(ref wrong);
            }
        }))];
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());
        Assert.Equal(0, wrong);
    }

    [Fact]
    public void Calls_allocate_nothing_after_the_first()
    {
        using TinyNet net = TinyFile.Load();
        using TinyNet.Session session = net.CreateSession();
        float[] images = TinyFile.Images(7, seed: 2);
        float[] logits = new float[21];
        net.Predict(7, images, logits);
        session.Predict(7, images, logits);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
        {
            net.Predict(images.AsSpan(0, 8), logits.AsSpan(0, 3));
            net.Predict(7, images, logits);
            session.Predict(7, images, logits);
        }
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_session_refuses_a_second_call_while_one_is_running()
    {
        using TinyNet net = TinyFile.Load();
        using TinyNet.Session session = net.CreateSession();
        Exception? second = null;
        TinyNet.OnRun = _ =>
        {
            TinyNet.OnRun = null;
            second = Record.Exception(() => session.Predict(1, new float[8], new float[3]));
        };
        float[] images = TinyFile.Images(1, 3);
        float[] logits = new float[3];
        session.Predict(1, images, logits);
        Assert.Contains("Demo.Tiny", Assert.IsType<InvalidOperationException>(second).Message);
        Assert.Equal(TinyFile.Expected(images), logits);
        session.Predict(1, images, logits);
    }

    [Fact]
    public void A_network_can_be_called_from_within_its_own_call_and_from_several_threads_at_once()
    {
        using TinyNet net = TinyFile.Load();
        float[] images = TinyFile.Images(1, 4);
        float[] inner = new float[3];
        TinyNet.OnRun = _ =>
        {
            TinyNet.OnRun = null;
            net.Predict(images, inner);
        };
        net.Predict(images, new float[3]);
        Assert.Equal(TinyFile.Expected(images), inner);
    }
}
