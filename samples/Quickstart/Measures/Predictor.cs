namespace Quickstart.Measures;

/// <summary>A network's batch method: any number of images, ten scores for each.</summary>
internal delegate void Predictor(int batch, ReadOnlySpan<float> image, Span<float> logits);

/// <summary>A network's method for one image: ten scores.</summary>
internal delegate void SinglePredictor(ReadOnlySpan<float> image, Span<float> logits);
