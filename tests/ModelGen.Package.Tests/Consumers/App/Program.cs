using System.Globalization;
using ModelGen.Runtime;
using Consumers;

using Network network = Network.Load(SeededParameters.Create(Network.Info, seed: 3));
byte[] image = [.. Enumerable.Range(0, 90).Select(index => (byte)(index * 37))];
float[] classes = new float[4], confidence = new float[1];
network.Predict(image, classes, confidence);

Console.WriteLine(Answer.Text());
Console.WriteLine(string.Join(" ", classes.Concat(confidence).Select(output => output.ToString("R", CultureInfo.InvariantCulture))));
