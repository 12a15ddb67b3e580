using LeNet5;
using ModelGen.Samples;

return MnistPosterior.Check(PosteriorLeNet.Info.Name, "lenet.safetensors", expected: 9_891, (posterior, images, logits) =>
{
    using var net = PosteriorLeNet.Load(posterior, PosteriorFile.Means);
    net.Predict(images.Count, images.Images, logits);
    return net.LevelReason;
});
