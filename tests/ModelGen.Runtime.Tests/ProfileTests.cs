namespace ModelGen.Runtime.Tests;

public class ProfileTests
{
    [Fact]
    public void Profiled_calls_give_the_results_of_others_and_end_by_themselves()
    {
        using StepNet net = StepNet.Load();
        using StepNet.Session session = net.CreateSession();
        NetworkProfile profile = session.ProfileCalls(rounds: 20);
        int calls = 0;
        for (; !profile.IsComplete; calls++)
            Assert.Equal(StepNet.Expected([calls]), session.Predict([calls]));
        Assert.Equal(30, calls);
        StepNet.Steps.Clear();
        session.Predict([0]);
        Assert.Equal(["infer", "double", "increment", "square"], StepNet.Steps);
    }

    [Fact]
    public void Steps_run_in_order_once_per_round_and_are_the_steps_of_the_program()
    {
        using StepNet net = StepNet.Load();
        using StepNet.Session session = net.CreateSession();
        StepNet.Steps.Clear();
        NetworkProfile profile = session.Profile(rounds: 7);
        Assert.Equal(Enumerable.Repeat<string[]>(["double", "increment", "square"], 17).SelectMany(s => s), StepNet.Steps);
        Assert.True(profile.IsComplete);
        Assert.Equal(7, profile.Rounds);
        Assert.Same(profile.Program, net.Network.Programs.Single(p => p.Batch == 1));
        Assert.Equal(profile.Program.Calls, profile.Calls.Select(timing => timing.Call));
        Assert.All(profile.Calls, timing => Assert.True(timing.MeasuredPicoseconds >= 0));
        Assert.Equal(profile.Calls.Sum(timing => timing.MeasuredPicoseconds), profile.MeasuredPicoseconds);
        Assert.Same(profile.Calls, profile.Calls);
    }

    [Fact]
    public void A_step_that_sleeps_is_the_one_that_takes_long()
    {
        using StepNet net = StepNet.Load();
        using StepNet.Session session = net.CreateSession();
        StepNet.Pause = "increment";
        NetworkProfile profile = session.Profile(rounds: 5);
        StepNet.Pause = null;
        Assert.True(profile.Calls[1].MeasuredPicoseconds > 1_000_000_000);
        Assert.Equal("Increment", profile.Calls.MaxBy(timing => timing.MeasuredPicoseconds)!.Call.Layer);
    }

    [Fact]
    public void Only_the_program_of_the_batch_size_is_measured()
    {
        using StepNet net = StepNet.Load();
        using StepNet.Session session = net.CreateSession();
        NetworkProfile profile = session.ProfileCalls(rounds: 1, batch: 3);
        float[] samples = [1, 2, 3, 4, 5];
        for (int i = 0; i < 10; i++)
            Assert.Equal(StepNet.Expected(samples), session.Predict(samples));
        session.Predict([1]);
        Assert.False(profile.IsComplete);
        Assert.Equal(StepNet.Expected(samples), session.Predict(samples));
        Assert.True(profile.IsComplete);
        Assert.Equal(3, profile.Program.Batch);
    }

    [Fact]
    public void Profiled_calls_allocate_nothing()
    {
        using StepNet net = StepNet.Load();
        using StepNet.Session session = net.CreateSession();
        StepNet.IsQuiet = true;
        float[] samples = [3], results = [0];
        session.Predict(samples, results);
        NetworkProfile profile = session.ProfileCalls(rounds: 500);
        session.Predict(samples, results);
        long before = GC.GetAllocatedBytesForCurrentThread();
        while (!profile.IsComplete)
            session.Predict(samples, results);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        StepNet.IsQuiet = false;
    }

    [Fact]
    public void Wrong_arguments_and_wrong_moments_throw()
    {
        using StepNet net = StepNet.Load();
        StepNet.Session session = net.CreateSession();
        Assert.Equal("rounds", Assert.Throws<ArgumentOutOfRangeException>(() => session.Profile(rounds: 0)).ParamName);
        string message = Assert.Throws<ArgumentException>(() => session.ProfileCalls(1, batch: 2)).Message;
        Assert.Contains("Demo.Steps has no program for 2 sample(s); there are programs for 3, 1.", message);

        NetworkProfile profile = session.ProfileCalls(rounds: 4);
        for (int i = 0; i < 12; i++)
            session.Predict([1]);
        Assert.Contains("2 of 4 rounds", Assert.Throws<InvalidOperationException>(() => profile.Calls).Message);
        Assert.Throws<InvalidOperationException>(() => profile.MeasuredPicoseconds);
        Assert.Contains("2 of 4 rounds", profile.ToString());

        NetworkProfile next = session.Profile(rounds: 1);
        Assert.True(next.IsComplete);
        Assert.False(profile.IsComplete);
        session.Dispose();
        Assert.Throws<ObjectDisposedException>(() => session.Profile());
        Assert.Throws<ObjectDisposedException>(() => session.ProfileCalls(1));
    }

    [Fact]
    public void A_profile_reads_as_a_table()
    {
        using StepNet net = StepNet.Load();
        using StepNet.Session session = net.CreateSession();
        string[] lines = session.Profile(rounds: 3).ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.Equal(["layer", "kernels", "bound", "predicted", "us", "measured", "us"], lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("Square     f32-square     L1             3.00  ", lines[3]);
        Assert.StartsWith("total ", lines[4]);
        Assert.Equal("6.00", lines[4].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
        Assert.Single(lines.Select(line => line.Length).Distinct());
    }
}
