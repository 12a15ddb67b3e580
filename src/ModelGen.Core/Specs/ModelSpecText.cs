using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ModelGen.Core.Common;
using ModelGen.Core.Specs.Text;

namespace ModelGen.Core.Specs;

/// <summary>
/// The canonical text of a specification: one line per layer, slots in their order, lines ended by LF. Equal specifications have
/// equal texts on every host, and a text reads back as the specification it was written from. The generated class carries it, so
/// that tools need no compiler to know a network.
/// </summary>
/// <remarks>
/// <code>
/// modelgen 1
/// model Demo.Digits
/// batches 1 16
/// target CortexA72
/// Image: input 28x28x1 f32 normalize(33.3;78.6)
/// Hidden: dense 128 relu &lt;- Image
/// Wide: dense 128 batchnorm(1E-05) add(Hidden) relu &lt;- Hidden
/// Logits: dense 10 nobias &lt;- Wide output bits(4,8)
/// </code>
/// The first line names the version of the form; <c>target</c> is left out where none is declared, and every part of the policy
/// where it is the default.
/// </remarks>
public static class ModelSpecText
{
    private const string Version = "modelgen 1";

    /// <summary>Writes the canonical text.</summary>
    /// <exception cref="ArgumentException">An operator has numbers without a meaning, which no text can state.</exception>
    public static string Write(ModelSpec spec)
    {
        var text = new StringBuilder(256);
        text.Append(Version).Append('\n');
        text.Append("model ").Append(NameText.Write(spec.Name)).Append('\n');
        text.Append("batches");
        foreach (int batch in spec.Batches)
            text.Append(' ').Append(NumberText.Of(batch));
        text.Append('\n');
        if (spec.Target is { } target)
            text.Append("target ").Append(NameText.Write(target)).Append('\n');
        foreach (LayerSpec layer in spec.Layers)
        {
            LayerText.Write(layer, text);
            text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The words of an operator, for example <c>conv2d 16 3x3 stride(2x2)</c>.</summary>
    /// <exception cref="ArgumentException">The operator has numbers without a meaning, which no text can state.</exception>
    public static string Write(Operator operation)
    {
        var text = new StringBuilder();
        OperatorText.Write(operation, text);
        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write(ModelSpec)"/> writes. Blank lines, extra spaces and CR before LF are accepted.</summary>
    /// <returns>The specification as written; whether its shapes fit is the graph builder's business.</returns>
    /// <exception cref="FormatException">The text has another form; the message names the line and the reason.</exception>
    public static ModelSpec Parse(string text)
    {
        var lines = Lines(text);
        LineReader version = Take(lines, "the version", out string first);
        if (first != Version)
            throw version.Error($"the text must begin with '{Version}'");

        LineReader model = Header(lines, "model");
        string name = NameText.Read(model.Next("the model's name"), model);
        model.End();

        LineReader batches = Header(lines, "batches");
        var sizes = new List<int>();
        while (!batches.AtEnd)
            sizes.Add(batches.Int(batches.Next("a batch size"), "a batch size"));

        string? target = null;
        if (lines.Count > 0 && lines.Peek().Reader.Peek == "target")
        {
            LineReader line = Header(lines, "target");
            target = NameText.Read(line.Next("the target's name"), line);
            line.End();
        }

        var layers = lines.Select(line => LayerText.Read(line.Reader)).ToEquatableArray();
        return new ModelSpec(name, layers, sizes.ToEquatableArray(), target);
    }

    private static Queue<(LineReader Reader, string Text)> Lines(string text) => new(text
        .Split('\n')
        .Select((line, index) => (Number: index + 1, Text: line.Trim(' ', '\r')))
        .Where(line => line.Text.Length > 0)
        .Select(line => (new LineReader(line.Number, line.Text), line.Text)));

    private static LineReader Header(Queue<(LineReader Reader, string Text)> lines, string keyword)
    {
        LineReader line = Take(lines, $"the line '{keyword}'", out _);
        return line.Skip(keyword) ? line : throw line.Error($"'{keyword}' is expected here, not '{line.Peek}'");
    }

    private static LineReader Take(Queue<(LineReader Reader, string Text)> lines, string what, out string text)
    {
        if (lines.Count == 0)
            throw new FormatException($"line 1: {what} is missing");
        (LineReader reader, text) = lines.Dequeue();
        return reader;
    }
}
