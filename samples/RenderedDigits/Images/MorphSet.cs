namespace ModelGen.Samples;

/// <summary>Images between two digits each: inputs whose right answer is 'either of the two'.</summary>
/// <param name="Images">The images; their labels are those of the nearer digit.</param>
/// <param name="First">The digit at mix 0, per image.</param>
/// <param name="Second">The digit at mix 1, per image; never the same as <paramref name="First"/>.</param>
/// <param name="Mix">Where between the two each image lies, 0 to 1.</param>
public sealed record MorphSet(ImageSet Images, byte[] First, byte[] Second, float[] Mix);
