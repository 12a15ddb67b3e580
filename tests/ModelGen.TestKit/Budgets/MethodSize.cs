namespace ModelGen.TestKit;

/// <summary>How large a method is for the just-in-time compiler.</summary>
/// <param name="Name">Type and method.</param>
/// <param name="Instructions">IL instructions of its own body: beyond 20,000 the compiler does not optimise.</param>
/// <param name="VectorDefinitions">
/// Vectors that the compiler has to name: locals, duplicated values, and the parameters and locals of everything that is inlined.
/// It follows about a thousand per method; values beyond live in memory.
/// </param>
public sealed record MethodSize(string Name, int Instructions, int VectorDefinitions);
