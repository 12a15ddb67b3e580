using System.Runtime.CompilerServices;

namespace ModelGen.Runtime.Tests;

/// <summary>Counts live native blocks of the whole process, so nothing runs beside it.</summary>
[Collection(ProcessWide.Name)]
public class DisposalTests
{
    [Fact]
    public void Use_after_disposal_throws_and_disposing_twice_is_harmless()
    {
        TinyNet net = TinyFile.Load();
        TinyNet.Session session = net.CreateSession();
        session.Dispose();
        session.Dispose();
        Assert.Throws<ObjectDisposedException>(() => session.Predict(1, new float[8], new float[3]));
        net.Dispose();
        net.Dispose();
        Assert.Contains("Demo.Tiny", Assert.Throws<ObjectDisposedException>(() => net.Predict(new float[8], new float[3])).Message);
        Assert.Contains("Demo.Tiny", Assert.Throws<ObjectDisposedException>(net.CreateSession).Message);
        Assert.Throws<ObjectDisposedException>(net.Warmup);
    }

    [Fact]
    public void A_session_outlives_its_network()
    {
        long before = AlignedMemory.Live;
        TinyNet net = TinyFile.Load();
        TinyNet.Session session = net.CreateSession();
        net.Dispose();
        Assert.Equal(before + 2, AlignedMemory.Live);
        float[] images = TinyFile.Images(5, 6);
        float[] logits = new float[15];
        session.Predict(5, images, logits);
        Assert.Equal(TinyFile.Expected(images), logits);
        session.Dispose();
        Assert.Equal(before, AlignedMemory.Live);
    }

    [Fact]
    public void Disposing_during_a_call_lets_it_end_and_then_frees_everything()
    {
        long before = AlignedMemory.Live;
        TinyNet net = TinyFile.Load();
        TinyNet.Session session = net.CreateSession();
        float[] images = TinyFile.Images(6, 7);
        float[] logits = new float[18];
        TinyNet.OnRun = _ =>
        {
            TinyNet.OnRun = null;
            session.Dispose();
            net.Dispose();
            GC.Collect();
            Assert.Equal(before + 2, AlignedMemory.Live);
        };
        session.Predict(6, images, logits);
        Assert.Equal(TinyFile.Expected(images), logits);
        Assert.Equal(before, AlignedMemory.Live);
        Assert.Throws<ObjectDisposedException>(() => session.Predict(6, images, logits));
    }

    [Fact]
    public void Disposing_a_network_during_its_own_call_is_safe()
    {
        long before = AlignedMemory.Live;
        TinyNet net = TinyFile.Load();
        float[] images = TinyFile.Images(6, 8);
        float[] logits = new float[18];
        TinyNet.OnRun = _ =>
        {
            TinyNet.OnRun = null;
            net.Dispose();
        };
        net.Predict(6, images, logits);
        Assert.Equal(TinyFile.Expected(images), logits);
        Assert.Equal(before, AlignedMemory.Live);
        Assert.Throws<ObjectDisposedException>(() => net.Predict(6, images, logits));
    }

    [Fact]
    public void Threads_that_race_with_disposal_get_results_or_the_exception_and_nothing_leaks()
    {
        long before = AlignedMemory.Live;
        float[] images = TinyFile.Images(1, 10);
        float[] expected = TinyFile.Expected(images);
        for (int round = 0; round < 8; round++)
        {
            TinyNet net = TinyFile.Load();
            int wrong = 0;
            Thread[] threads = [.. Enumerable.Range(0, 8).Select(_ => new Thread(() =>
            {
                float[] logits = new float[3];
                try
                {
                    while (true)
                    {
                        net.Predict(images, logits);
                        if (!logits.AsSpan().SequenceEqual(expected))
                            Interlocked.Increment(ref wrong);
                    }
                }
                catch (ObjectDisposedException)
                {
                }
            }))];
            Array.ForEach(threads, t => t.Start());
            Thread.Yield();
            net.Dispose();
            Array.ForEach(threads, t => t.Join());
            Assert.Equal(0, wrong);
            Assert.Equal(before, AlignedMemory.Live);
        }
    }

    [Fact]
    public void Sessions_and_networks_that_are_only_dropped_are_freed_by_their_finalizers()
    {
        long before = AlignedMemory.Live;
        Drop();
        for (int i = 0; i < 10 && AlignedMemory.Live != before; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.Equal(before, AlignedMemory.Live);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static void Drop()
        {
            for (int i = 0; i < 20; i++)
            {
                TinyNet net = TinyFile.Load();
                net.CreateSession().Predict(1, new float[8], new float[3]);
                net.Predict(new float[8], new float[3]);
            }
        }
    }

    [Fact]
    public void Failed_loads_leave_no_native_memory()
    {
        long before = AlignedMemory.Live;
        Assert.Throws<ParameterFileException>(() => TinyNet.Load(TinyFile.Stream(null, ("Logits.weight", [3, 8], TinyFile.Weight))));
        float[] infinite = [.. TinyFile.Weight];
        infinite[5] = float.NegativeInfinity;
        Assert.Throws<ParameterFileException>(() => TinyNet.Load(TinyFile.Stream(null, ("Logits.weight", [3, 8], infinite), ("Logits.bias", [3], TinyFile.Bias))));
        MemoryStream trailing = TinyFile.Stream();
        trailing.SetLength(trailing.Length + 1);
        Assert.Throws<ParameterFileException>(() => TinyNet.Load(trailing));
        Assert.Throws<ParameterFileException>(() => TinyNet.Load(new Pipe(trailing.ToArray())));
        LevelProgram overflow = TinyNet.Program(new InputNormalization([0], [1e-300]));
        Assert.Throws<ParameterFileException>(() => LoadedNetwork.Load(TinyNet.Info, overflow, TinyFile.Stream()));
        TinyNet.OnRun = _ => throw new InvalidTimeZoneException();
        Assert.Throws<InvalidTimeZoneException>(() => TinyFile.Load());
        TinyNet.OnRun = null;
        Assert.Equal(before, AlignedMemory.Live);
    }

    [Fact]
    public unsafe void Memory_is_aligned_cleared_and_freed()
    {
        long before = AlignedMemory.Live;
        foreach (long bytes in (long[])[0, 1, 63, 64, 65, 100_003, (4 << 20) + 5])
        {
            using AlignedMemory memory = AlignedMemory.Allocate(bytes, clear: true);
            Assert.Equal(0, (long)memory.Pointer % 64);
            Assert.Equal(bytes, memory.Bytes);
            Assert.Equal(-1, new ReadOnlySpan<byte>(memory.Pointer, (int)bytes).IndexOfAnyExcept((byte)0));
        }
        Assert.Throws<ArgumentOutOfRangeException>(() => AlignedMemory.Allocate(-1));
        Assert.Equal(before, AlignedMemory.Live);
    }
}
