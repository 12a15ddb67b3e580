using System.Text;

namespace ModelGen.TestKit;

/// <summary>A directory of snapshots.</summary>
/// <param name="path">Where it is.</param>
/// <param name="acceptance">What happens to a text that differs.</param>
public sealed class SnapshotDirectory(string path, Acceptance acceptance)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Compares the texts of one test, given its <c>Class.Method</c> prefix, with their files.</summary>
    public void Verify(string prefix, IReadOnlyList<SnapshotFile> files)
    {
        var failures = new List<string>();
        foreach (SnapshotFile file in files)
        {
            if (Compare(prefix, file) is { } failure)
                failures.Add(failure);
        }

        failures.AddRange(Surplus(prefix, files));
        if (failures.Count == 0)
            return;
        if (acceptance == Acceptance.Refused)
            failures.Add("MODELGEN_ACCEPT=1 is ignored where CI=true.");
        Assert.Fail(string.Join("\n", failures));
    }

    /// <summary>The <c>Class.Method</c> at the start of a snapshot's name.</summary>
    internal static string TestOf(string fileName)
    {
        string name = fileName[..fileName.IndexOf(".verified.", StringComparison.Ordinal)].Split('#')[0];
        string[] parts = name.Split('.', 2);

        // A method's own name may hold underscores: a parameter is an underscore, a name and an equals sign.
        int equals = parts[1].IndexOf('=', StringComparison.Ordinal);
        int end = equals < 0 ? parts[1].Length : parts[1].LastIndexOf('_', equals);
        return parts[0] + "." + parts[1][..end];
    }

    private string? Compare(string prefix, SnapshotFile file)
    {
        string verified = Path.Combine(path, file.FileName(prefix, "verified"));
        string received = Path.Combine(path, file.FileName(prefix, "received"));
        string? expected = File.Exists(verified) ? File.ReadAllText(verified, Utf8) : null;
        if (expected == file.Text || acceptance == Acceptance.Always)
        {
            if (File.Exists(received))
                File.Delete(received);
            if (expected != file.Text)
                Write(verified, file.Text);
            return null;
        }

        Write(received, file.Text);
        return expected is null
            ? $"No snapshot yet.\n  verified: {verified}\n  received: {received}"
            : $"Differs from its snapshot in {SnapshotText.FirstDifference(expected, file.Text)}\n  verified: {verified}\n  received: {received}";
    }

    private IEnumerable<string> Surplus(string prefix, IReadOnlyList<SnapshotFile> files)
    {
        if (!Directory.Exists(path))
            yield break;
        HashSet<string> expected = [.. files.Select(file => file.FileName(prefix, "verified"))];
        foreach (string found in Directory.GetFiles(path, prefix + "#*.verified.*").Order(StringComparer.Ordinal))
        {
            if (expected.Contains(Path.GetFileName(found)))
                continue;
            if (acceptance == Acceptance.Always)
                File.Delete(found);
            else
                yield return $"A snapshot without a text any more: {found}";
        }
    }

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(path);
        File.WriteAllText(file, text, Utf8);
    }
}
