namespace ModelGen.Data.Tests;

public class Cifar10FileTests
{
    [Fact]
    public void Planes_become_pixels()
    {
        byte[] image = [.. Enumerable.Range(0, 3 * 1024).Select(i => (byte)(i % 251))];
        byte[] file = [7, .. image, 9, .. image.Reverse()];
        LabelledImages read = Reading.Cifar(Bytes.Gzip(file));
        Assert.Equal([7, 9], read.Labels.Values);
        Assert.Equal([2, 32, 32, 3], read.Images.Shape);
        Assert.Equal([image[5], image[1024 + 5], image[2048 + 5]], read.Images[0].Slice(15, 3).ToArray());
        Assert.Equal(image[0], read.Images[1][^1]);
    }

    [Fact]
    public void Says_what_is_wrong()
    {
        Assert.Contains("3073", Reading.Problem(() => Reading.Cifar(new byte[3072])));
        Assert.Contains("got 0 bytes", Reading.Problem(() => Reading.Cifar([])));
        Assert.Contains("image 0 has 10", Reading.Problem(() => Reading.Cifar([10, .. new byte[3072]])));
    }
}
