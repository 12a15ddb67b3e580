using System.Globalization;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels.Tests;

/// <summary>The argument at which a function on a level comes closest to its limit, or passes it.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Contract">The function's limits in words.</param>
/// <param name="Level">The level's name.</param>
/// <param name="Share">Its error as a share of the limit; infinite where a NaN or infinity is missing or wrong.</param>
/// <param name="Bits">The argument's bit pattern.</param>
/// <param name="Value">What the level computes.</param>
/// <param name="Reference">What is right.</param>
public readonly record struct SweepResult(
    string Function, string Contract, string Level, double Share, uint Bits, float Value, double Reference)
{
    public double AbsoluteError => Math.Abs(Value - Reference);

    public double RelativeError => AbsoluteError == 0 ? 0 : AbsoluteError / Math.Abs(Reference);

    public override string ToString()
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        string errors = string.Create(culture, $"{Share,-9:0.###} {AbsoluteError,-9:0.0e+0} {RelativeError,-9:0.0e+0}");
        return string.Create(culture, $"{Function,-10} {Level,-9} {errors} 0x{Bits:X8} {Value,-14:g7} {Contract}");
    }

    public SweepResult Worse(SweepResult other) =>
        other.Share > Share || (other.Share == Share && other.Bits < Bits) ? other : this;
}

/// <summary>Compares the levels' functions with double-precision references over bit patterns of all numbers, up to all 2^32.</summary>
public static unsafe class MathSweep
{
    private const int Block = 4096;
    private const long Chunk = 1 << 20;

    private static readonly Dictionary<string, Func<Sweep, SweepResult[]>> Sweeps = new(StringComparer.Ordinal)
    {
        [ExpFunction.Name] = Run<ExpFunction>,
        [LogFunction.Name] = Run<LogFunction>,
        [SigmoidFunction.Name] = Run<SigmoidFunction>,
        [TanhFunction.Name] = Run<TanhFunction>,
        [ErfFunction.Name] = Run<ErfFunction>,
        [GeluFunction.Name] = Run<GeluFunction>,
        [HardSwishFunction.Name] = Run<HardSwishFunction>,
        [ReluFunction.Name] = Run<ReluFunction>,
        [Relu6Function.Name] = Run<Relu6Function>,
        [LeakyReluFunction.Name] = Run<LeakyReluFunction>,
    };

    public static IReadOnlyCollection<string> Functions => Sweeps.Keys;

    /// <summary>The worst argument of each level among every <paramref name="stride"/>th bit pattern from 0 on.</summary>
    public static SweepResult[] Run(string function, IReadOnlyList<string> levels, long stride, int threads) =>
        Sweeps[function](new Sweep(levels, ((1L << 32) + stride - 1) / stride, index => (uint)(index * stride), threads));

    /// <summary>The worst argument of each level among the given bit patterns.</summary>
    public static SweepResult[] Run(string function, IReadOnlyList<string> levels, uint[] patterns) =>
        Sweeps[function](new Sweep(levels, patterns.Length, index => patterns[index], 1));

    /// <summary>The same for a function that the command does not list.</summary>
    public static SweepResult[] Run<TFunction>(IReadOnlyList<string> levels, uint[] patterns)
        where TFunction : IMathFunction =>
        Run<TFunction>(new Sweep(levels, patterns.Length, index => patterns[index], 1));

    /// <summary>The command: <c>[--stride N] [--function a,b] [--level a,b] [--threads N]</c>; without arguments, everything.</summary>
    /// <returns>0, 1 if a limit is passed, 2 for arguments that are not understood.</returns>
    public static int Run(string[] args, TextWriter output)
    {
        long stride = 1;
        int threads = Environment.ProcessorCount;
        string[] functions = [.. Sweeps.Keys];
        string[] levels = MathLevels.Names;
        bool understood = args.Length % 2 == 0;
        for (int i = 0; understood && i < args.Length; i += 2)
        {
            understood = args[i] switch
            {
                "--stride" => long.TryParse(args[i + 1], CultureInfo.InvariantCulture, out stride) && stride > 0,
                "--threads" => int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out threads) && threads > 0,
                "--function" => (functions = args[i + 1].Split(',')).All(Sweeps.ContainsKey),
                "--level" => (levels = args[i + 1].Split(',')).All(MathLevels.Names.Contains),
                _ => false,
            };
        }

        if (!understood)
        {
            string names = $"--function {string.Join(',', Sweeps.Keys)} --level {string.Join(',', MathLevels.Names)}";
            output.WriteLine($"--stride N --threads N {names}");
            return 2;
        }

        foreach (string level in levels.Where(level => !MathLevels.IsSupported(level)))
        {
            output.WriteLine($"{level} is not supported by this machine");
        }

        levels = [.. levels.Where(MathLevels.IsSupported)];
        output.WriteLine("function   level     of limit  abs.error rel.error at         value          limit");
        bool passed = true;
        foreach (SweepResult result in functions.SelectMany(function => Run(function, levels, stride, threads)))
        {
            passed &= result.Share <= 1;
            output.WriteLine(result);
        }

        return passed ? 0 : 1;
    }

    private static SweepResult[] Run<TFunction>(Sweep sweep)
        where TFunction : IMathFunction
    {
        var worst = new SweepResult[sweep.Levels.Count];
        for (int i = 0; i < worst.Length; i++)
        {
            worst[i] = new SweepResult(TFunction.Name, TFunction.Contract, sweep.Levels[i], -1, uint.MaxValue, 0, 0);
        }

        long next = 0;
        Thread[] workers = [.. Enumerable.Range(1, sweep.Threads - 1).Select(_ => new Thread(Work))];
        Array.ForEach(workers, worker => worker.Start());
        Work();
        Array.ForEach(workers, worker => worker.Join());
        return worst;

        void Work()
        {
            var own = (SweepResult[])worst.Clone();
            while (true)
            {
                long from = Interlocked.Add(ref next, Chunk) - Chunk;
                if (from >= sweep.Count)
                {
                    break;
                }

                Scan<TFunction>(sweep, from, Math.Min(from + Chunk, sweep.Count), own);
                if (from / Chunk % 64 == 0 && sweep.Count > 64 * Chunk && !Console.IsErrorRedirected)
                {
                    Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{TFunction.Name} {100 * from / sweep.Count} %   "));
                }
            }

            lock (worst)
            {
                for (int i = 0; i < worst.Length; i++)
                {
                    worst[i] = worst[i].Worse(own[i]);
                }
            }
        }
    }

    private static void Scan<TFunction>(Sweep sweep, long from, long to, SweepResult[] worst)
        where TFunction : IMathFunction
    {
        uint* bits = stackalloc uint[Block];
        float* values = stackalloc float[Block];
        double* references = stackalloc double[Block];
        double* limits = stackalloc double[Block];
        for (long start = from; start < to; start += Block)
        {
            int count = (int)Math.Min(Block, to - start);
            for (int i = 0; i < Block; i++)
            {
                // The last block is filled up to whole vectors with its last argument.
                bits[i] = sweep.Pattern(start + Math.Min(i, count - 1));
                double x = BitConverter.UInt32BitsToSingle(bits[i]);
                references[i] = TFunction.Reference(x);
                limits[i] = TFunction.Limit(x, references[i]);
            }

            for (int level = 0; level < worst.Length; level++)
            {
                Evaluate<TFunction>(sweep.Levels[level], (float*)bits, values);
                for (int i = 0; i < count; i++)
                {
                    double share = Share(values[i], references[i], limits[i]);
                    if (share > worst[level].Share || (share == worst[level].Share && bits[i] < worst[level].Bits))
                    {
                        worst[level] = worst[level] with { Share = share, Bits = bits[i], Value = values[i], Reference = references[i] };
                    }
                }
            }
        }
    }

    private static double Share(float value, double reference, double limit)
    {
        // A reference beyond the largest number, by half a step or more, is infinity; so (float) rounds.
        bool special = double.IsNaN(reference) || float.IsInfinity((float)reference) || !float.IsFinite(value);
        if (special)
        {
            return value.Equals((float)reference) ? 0 : double.PositiveInfinity;
        }

        double error = Math.Abs(value - reference);
        return error == 0 ? 0 : error / limit;
    }

    private static void Evaluate<TFunction>(string level, float* x, float* y)
        where TFunction : IMathFunction
    {
        switch (level)
        {
            case "avx512":
                Loop<TFunction, Avx512Level, Vector512<float>>(x, y);
                break;
            case "avx2":
                Loop<TFunction, Avx2Level, Vector256<float>>(x, y);
                break;
            case "advsimd":
                Loop<TFunction, AdvSimdLevel, Vector128<float>>(x, y);
                break;
            default:
                Loop<TFunction, PortableLevel, Vector128<float>>(x, y);
                break;
        }
    }

    private static void Loop<TFunction, TLevel, TVector>(float* x, float* y)
        where TFunction : IMathFunction
        where TLevel : IMathLevel<TVector>
        where TVector : unmanaged
    {
        for (int i = 0; i < Block; i += sizeof(TVector) / sizeof(float))
        {
            *(TVector*)(y + i) = TFunction.Apply<TLevel, TVector>(*(TVector*)(x + i));
        }
    }

    private sealed record Sweep(IReadOnlyList<string> Levels, long Count, Func<long, uint> Pattern, int Threads);
}
