using System.Text;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Tests.Specs;

public sealed class MalformedTextTests
{
    [Theory]
    [InlineData("", "line 1: the version is missing")]
    [InlineData("modelgen 2\n", "line 1: the text must begin with 'modelgen 1'")]
    [InlineData("modelgen 1\n", "line 1: the line 'model' is missing")]
    [InlineData("modelgen 1\nmodel\n", "line 2: the model's name is missing")]
    [InlineData("modelgen 1\nmodel A B\n", "line 2: 'B' is not expected here")]
    [InlineData("modelgen 1\nmodel A\nbatch 1\n", "line 3: 'batches' is expected here, not 'batch'")]
    [InlineData("modelgen 1\nmodel A\nbatches 1 x\n", "line 3: a batch size is not a whole number: 'x'")]
    [InlineData("modelgen 1\nmodel A\nbatches 99999999999\n", "line 3: a batch size is not a whole number: '99999999999'")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX dense 3\n", "line 4: 'X' begins neither a layer nor anything else; a layer's name ends with a colon")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\n\nX:\n", "line 5: the operator is missing")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\n: dense 3\n", "line 4: a name is missing")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: conv 3\n", "line 4: 'conv' is not an operator")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: input 3xx f32\n", "line 4: a dimension is not a whole number: ''")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: input 3 f64\n", "line 4: 'f64' is not an element type")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: input 3 f32 normalize(1)\n", "line 4: normalize needs means, a semicolon and standard deviations")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: dense 3 swish\n", "line 4: 'swish' is not expected here")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: dense 3 none\n", "line 4: 'none' is not expected here")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: dense 3 <-\n", "line 4: the list of inputs is missing")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: dense 3 <- a\\u00zz\n", "line 4: 'a\\u00zz' is not a name")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: dense 3 bits(4)\n", "line 4: bits needs 2 arguments")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: dense 3 prune(rows=1)\n", "line 4: prune does not know 'rows=1'")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: dense 3 tolerate(0,1)\n", "line 4: the tolerance is not a number: '0,1'")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: dense 3 batchnorm(x)\n", "line 4: the epsilon is not a number: 'x'")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: dense 3 add()\n", "line 4: a name is missing")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: dense 3 add(Y) batchnorm(0)\n", "line 4: 'batchnorm(0)' is not expected here")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: dense 3 relu add(Y)\n", "line 4: 'add(Y)' is not expected here")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: layernorm\n", "line 4: the epsilon is missing")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: layernorm e\n", "line 4: the epsilon is not a number: 'e'")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: apply\n", "line 4: the name of the layer to apply is missing")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: apply a,b\n", "line 4: 'a,b' is not a name")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: concat 3\n", "line 4: '3' is not expected here")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: conv2d 8\n", "line 4: the window's size is missing")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: conv2d x 3x3\n", "line 4: the number of filters is not a whole number: 'x'")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: conv2d 8 3\n", "line 4: the window's size has 2 number(s), not 1: '3'")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: conv2d 8 3x3 stride(2)\n", "line 4: the stride has 2 number(s), not 1: '2'")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: conv2d 8 3x3 pad(1x1)\n", "line 4: the padding has 4 number(s), not 2: '1x1'")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: conv2d 8 3x3 pad(same)\n", "line 4: the padding is not a whole number: 'same'")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: conv2d 8 3x3 groups(2) stride(2x2)\n", "line 4: 'stride(2x2)' is not expected here")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: conv1d 8 3x3\n", "line 4: the kernel's length is not a whole number: '3x3'")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: depthwise2d 3x3 multiplier(x)\n", "line 4: the multiplier is not a whole number: 'x'")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: maxpool2d 2x2 countpadding\n", "line 4: 'countpadding' is not expected here")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: pad 1x1\n", "line 4: the size of pad has 4 number(s), not 2: '1x1'")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: upsample\n", "line 4: the size of upsample is missing")]
    [InlineData("modelgen 1\nmodel A\nbatches 1\nX: globalmaxpool 2\n", "line 4: '2' is not expected here")]
    public void TheMessageNamesLineAndReason(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => ModelSpecText.Parse(text)).Message);

    [Fact]
    public void TruncatedTextsAreReadOrRefusedCleanly()
    {
        for (int length = 0; length < ModelSpecTextTests.Digits.Length; length++)
            Assert.NotEqual(Outcome.Same, Try(ModelSpecTextTests.Digits[..length], allowSameAt: ModelSpecTextTests.Digits.Length - 1 == length));
    }

    [Fact]
    public void MutatedTextsAreReadOrRefusedCleanly()
    {
        const string Alphabet = " \n\r:,;()<-=\\.*0123456789xabcmodelgenputs\u00e4\uD800\0";
        var random = new Random(7);
        var specs = new RandomSpecs(seed: 8);
        int refused = 0;
        for (int i = 0; i < 4000; i++)
        {
            var text = new StringBuilder(i % 2 == 0 ? ModelSpecTextTests.Digits : ModelSpecText.Write(specs.Next()));
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                int at = random.Next(text.Length);
                char c = Alphabet[random.Next(Alphabet.Length)];
                switch (random.Next(3))
                {
                    case 0: text[at] = c; break;
                    case 1: text.Insert(at, c); break;
                    default: text.Remove(at, 1); break;
                }
            }

            if (Try(text.ToString(), allowSameAt: false) == Outcome.Refused)
                refused++;
        }

        // Most mutations break a text; a reader that accepts anything would pass the loop above.
        Assert.InRange(refused, 1000, 4000);
    }

    private enum Outcome
    {
        Refused,
        Read,
        Same,
    }

    /// <summary>Any other exception than a FormatException with a line number fails the test.</summary>
    private static Outcome Try(string text, bool allowSameAt)
    {
        try
        {
            ModelSpec spec = ModelSpecText.Parse(text);
            Assert.Equal(spec, ModelSpecText.Parse(ModelSpecText.Write(spec)));
            return spec == ModelSpecTextTests.DigitsSpec && !allowSameAt ? Outcome.Same : Outcome.Read;
        }
        catch (FormatException exception)
        {
            Assert.StartsWith("line ", exception.Message);
            return Outcome.Refused;
        }
    }
}
