namespace ModelGen.Package.Tests.Building;

/// <summary>The parameter files of the consumer projects.</summary>
internal static class ConsumerParameters
{
    /// <summary>Writes them into their projects' folders.</summary>
    public static void Write(string root)
    {
        File.WriteAllBytes(Path.Combine(root, "Embedding", "plain.safetensors"), Plain(hidden: 33));
        File.WriteAllBytes(Path.Combine(root, "EmbeddingMisfit", "plain.safetensors"), Plain(hidden: 32));
        File.WriteAllBytes(Path.Combine(root, "EmbeddingDamaged", "plain.safetensors"), Plain(hidden: 33)[..^1]);
        byte[] foreign = new SafetensorsBytes()
            .Drawn("net.First.w", "F16", seed: 5, 7, 24)
            .Tensor("optimizer.step", "I64", [], BitConverter.GetBytes(1234L))
            .Drawn("net.First.b", "BF16", seed: 6, 7)
            .Drawn("net.head", "F32", seed: 7, 2, 7)
            .Drawn("net.Last.b", "F16", seed: 8, 2)
            .ToArray();
        File.WriteAllBytes(Path.Combine(root, "Embedding", "foreign.safetensors"), foreign);
    }

    private static byte[] Plain(int hidden) => new SafetensorsBytes()
        .Drawn("Hidden.weight", "F32", seed: 1, hidden, 17)
        .Drawn("Hidden.bias", "F32", seed: 2, 33)
        .Drawn("Classes.weight", "F32", seed: 3, 5, 33)
        .Drawn("Classes.bias", "F32", seed: 4, 5)
        .ToArray();
}
