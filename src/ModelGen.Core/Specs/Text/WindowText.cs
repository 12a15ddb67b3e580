using System;
using System.Linq;
using System.Text;
using ModelGen.Core.Common;

namespace ModelGen.Core.Specs.Text;

/// <summary>
/// A window: <c>3x3</c>, then <c>stride(2x2)</c>, <c>dilation(1x2)</c> and <c>pad(1x1x1x1)</c> (top, left, bottom, right) or
/// <c>pad(valid)</c>. One along a length has a number instead of two, and <c>pad(1x1)</c> (before, behind). Strides and dilations of 1 are
/// left out, and so is the padding that is found by its formula.
/// </summary>
internal static class WindowText
{
    private const string Stride = "stride";
    private const string Dilation = "dilation";
    private const string Pad = "pad";
    private const string Valid = "valid";

    public static void WriteSize(Window window, StringBuilder text) => text.Append(' ').Append(SizeText.Of(window.Height, window.Width));

    /// <summary>Appends what follows the size of a window over rows and columns.</summary>
    public static void WriteSteps(Window window, StringBuilder text)
    {
        Padding padding = window.Padding;
        Check(padding);
        Write(Stride, [window.StrideY, window.StrideX], text);
        Write(Dilation, [window.DilationY, window.DilationX], text);
        Write(padding.Kind, [padding.Top, padding.Left, padding.Bottom, padding.Right], text);
    }

    /// <summary>Appends what follows the size of a window along a length.</summary>
    public static void WriteLineSteps(Window window, StringBuilder text)
    {
        if (window is not { Height: 1, StrideY: 1, DilationY: 1, Padding: { Top: 0, Bottom: 0 } })
            throw new ArgumentException("A window along a length has one row and moves along no other.", nameof(window));
        Check(window.Padding);
        Write(Stride, [window.StrideX], text);
        Write(Dilation, [window.DilationX], text);
        Write(window.Padding.Kind, [window.Padding.Left, window.Padding.Right], text);
    }

    public static (int Height, int Width) ReadSize(LineReader line)
    {
        int[] size = SizeText.Read(line.Next("the window's size"), 2, "the window's size", line);
        return (size[0], size[1]);
    }

    /// <summary>Reads what <see cref="WriteSteps"/> appends.</summary>
    public static Window ReadSteps(int height, int width, LineReader line)
    {
        int[] stride = ReadSteps(Stride, 2, line), dilation = ReadSteps(Dilation, 2, line);
        (PaddingKind kind, int[] sides) = ReadPadding(4, line);
        return new Window(
            height, width, stride[0], stride[1], dilation[0], dilation[1], new Padding(kind, sides[0], sides[1], sides[2], sides[3]));
    }

    /// <summary>Reads what <see cref="WriteLineSteps"/> appends.</summary>
    public static Window ReadLineSteps(int width, LineReader line)
    {
        int stride = ReadSteps(Stride, 1, line)[0], dilation = ReadSteps(Dilation, 1, line)[0];
        (PaddingKind kind, int[] sides) = ReadPadding(2, line);
        return new Window(1, width, 1, stride, 1, dilation, new Padding(kind, 0, sides[0], 0, sides[1]));
    }

    private static void Check(Padding padding)
    {
        if (padding != new Padding(padding.Kind) && padding.Kind != PaddingKind.Explicit)
            throw new ArgumentException("Only explicit padding states its sides.", nameof(padding));
    }

    private static void Write(string keyword, int[] steps, StringBuilder text)
    {
        if (steps.Any(step => step != 1))
            text.Append(' ').Append(keyword).Append('(').Append(SizeText.Of(steps)).Append(')');
    }

    private static void Write(PaddingKind kind, int[] sides, StringBuilder text)
    {
        if (kind != PaddingKind.Same)
            text.Append(' ').Append(Pad).Append('(').Append(kind == PaddingKind.Valid ? Valid : SizeText.Of(sides)).Append(')');
    }

    private static int[] ReadSteps(string keyword, int count, LineReader line) => line.SkipCall(keyword, out string steps)
        ? SizeText.Read(steps, count, "the " + keyword, line)
        : [.. Enumerable.Repeat(1, count)];

    private static (PaddingKind Kind, int[] Sides) ReadPadding(int count, LineReader line)
    {
        bool isWritten = line.SkipCall(Pad, out string sides);
        return !isWritten ? (PaddingKind.Same, new int[count])
            : sides == Valid ? (PaddingKind.Valid, new int[count])
            : (PaddingKind.Explicit, SizeText.Read(sides, count, "the padding", line));
    }
}
