using Layered;
using ModelGen.Runtime;

using Encoder encoder = Encoder.Load(SeededParameters.Create(Encoder.Info, seed: 1));
using Decoder decoder = Decoder.Load(SeededParameters.Create(Decoder.Info, seed: 2));
float[] code = new float[12], text = new float[20];
encoder.Predict([.. Enumerable.Range(0, 20).Select(index => index / 10f)], code);
decoder.Predict(code, text);
Console.WriteLine(text.Any(number => number > 0) ? "decoded" : "silent");
