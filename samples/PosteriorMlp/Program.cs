using ModelGen.Samples;
using PosteriorMlp;

return MnistPosterior.Check(PosteriorMean.Info.Name, "mlp.safetensors", expected: 9_727, (posterior, images, logits) =>
{
    using var net = PosteriorMean.Load(posterior, PosteriorFile.Means);
    net.Predict(images.Count, images.Images, logits);
    return net.LevelReason;
});
