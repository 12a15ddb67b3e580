using System.Runtime.Intrinsics;

namespace ModelGen.TestKit;

/// <summary>
/// The methods of <see cref="System.Runtime.Intrinsics.Arm.AdvSimd"/> that emitted code uses, with the instructions' semantics in
/// portable code, so that code for Arm runs on any machine: <c>global using AdvSimd = ModelGen.TestKit.SoftAdvSimd;</c>. Names and
/// signatures are AdvSimd's (tested), and on an Arm machine each method is compared with its instruction. What it cannot show is
/// how the JIT compiles for Arm.
/// </summary>
public static unsafe partial class SoftAdvSimd
{
    /// <summary>True: what code asks before it uses the methods below.</summary>
    public static bool IsSupported => true;

    // LDR, STR, LD1R, DUP

    public static Vector128<float> LoadVector128(float* address) => Vector128.Load(address);

    public static Vector128<int> LoadVector128(int* address) => Vector128.Load(address);

    public static Vector128<uint> LoadVector128(uint* address) => Vector128.Load(address);

    public static Vector128<byte> LoadVector128(byte* address) => Vector128.Load(address);

    public static Vector128<float> LoadAndReplicateToVector128(float* address) => Vector128.Create(*address);

    public static void Store(float* address, Vector128<float> source) => source.Store(address);

    public static void Store(int* address, Vector128<int> source) => source.Store(address);

    public static void Store(uint* address, Vector128<uint> source) => source.Store(address);

    public static void Store(byte* address, Vector128<byte> source) => source.Store(address);

    public static Vector128<float> DuplicateToVector128(float value) => Vector128.Create(value);

    public static Vector128<int> DuplicateToVector128(int value) => Vector128.Create(value);

    public static Vector128<uint> DuplicateToVector128(uint value) => Vector128.Create(value);

    // AND, ORR, EOR, BIC, MVN, BSL

    public static Vector128<float> And(Vector128<float> left, Vector128<float> right) => left & right;

    public static Vector128<int> And(Vector128<int> left, Vector128<int> right) => left & right;

    public static Vector128<uint> And(Vector128<uint> left, Vector128<uint> right) => left & right;

    public static Vector128<float> Or(Vector128<float> left, Vector128<float> right) => left | right;

    public static Vector128<int> Or(Vector128<int> left, Vector128<int> right) => left | right;

    public static Vector128<uint> Or(Vector128<uint> left, Vector128<uint> right) => left | right;

    public static Vector128<float> Xor(Vector128<float> left, Vector128<float> right) => left ^ right;

    public static Vector128<int> Xor(Vector128<int> left, Vector128<int> right) => left ^ right;

    public static Vector128<uint> Xor(Vector128<uint> left, Vector128<uint> right) => left ^ right;

    public static Vector128<float> Not(Vector128<float> value) => ~value;

    public static Vector128<int> Not(Vector128<int> value) => ~value;

    public static Vector128<uint> Not(Vector128<uint> value) => ~value;

    public static Vector128<float> BitwiseClear(Vector128<float> value, Vector128<float> mask) => value & ~mask;

    public static Vector128<int> BitwiseClear(Vector128<int> value, Vector128<int> mask) => value & ~mask;

    public static Vector128<uint> BitwiseClear(Vector128<uint> value, Vector128<uint> mask) => value & ~mask;

    public static Vector128<float> BitwiseSelect(Vector128<float> select, Vector128<float> left, Vector128<float> right) => (left & select) | (right & ~select);

    public static Vector128<int> BitwiseSelect(Vector128<int> select, Vector128<int> left, Vector128<int> right) => (left & select) | (right & ~select);

    public static Vector128<uint> BitwiseSelect(Vector128<uint> select, Vector128<uint> left, Vector128<uint> right) => (left & select) | (right & ~select);
}
