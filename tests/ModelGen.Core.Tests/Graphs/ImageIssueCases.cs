namespace ModelGen.Core.Tests.Graphs;

/// <summary>The same for operators of images and the windows that move over them.</summary>
internal static class ImageIssueCases
{
    private const string Image = "In: input 28x28x1 f32|";
    private const string Deep = "In: input 8x8x16 f32|";
    private const string Sequence = "In: input 16x4 f32|";

    public static TheoryData<string, string, string, string> Rules => new()
    {
        {
            "MG1007",
            "In: input 4096x4096x1 f32|A: upsample 5x4 <- In|B: globalmaxpool <- A output",
            Image + "A: upsample 5x4 <- In|B: globalmaxpool <- A output",
            "The value of 'A', 20480x16384x1, has more than 268435456 elements"
        },
        {
            "MG1007",
            Image + "A: pad 0x0x2147483647x0 <- In|B: globalmaxpool <- A output",
            Image + "A: pad 0x0x7x0 <- In|B: globalmaxpool <- A output",
            "The value of 'A', 2147483675x28x1, has more than 268435456 elements"
        },
        {
            "MG1008",
            "In: input 1x1x65536 f32|A: conv2d 4096 1x1 <- In output",
            "In: input 1x1x65536 f32|A: conv2d 2048 1x1 <- In output",
            "The weight of 'A' is 4096 x 65536 numbers, which is 1073741824 bytes; at most 536870912 bytes are allowed"
        },
        {
            "MG1008",
            "In: input 1x1x65536 f32|A: conv2d 16384 1x1 groups(16384) nobias <- In|B: conv2d 16384 1024x1 groups(8192) nobias <- A output",
            "In: input 1x1x65536 f32|A: conv2d 16384 1x1 groups(16384) nobias <- In|B: conv2d 16384 256x1 groups(8192) nobias <- A output",
            "The weight of 'B' is 16384 x 2048 numbers, which packed in panels of 16 filters of one group are 131072 x 2048 numbers, " +
            "which is 1073741824 bytes; at most 536870912 bytes are allowed; fewer groups need fewer panels"
        },
        {
            "MG1024",
            Deep + "A: conv2d 4 3x3 <- In|B: conv2d 16 1x1 <- A|C: apply A <- B|D: apply A <- A|E: concat <- C,D output",
            Deep + "A: conv2d 16 3x3 <- In|B: conv2d 16 1x1 <- A|C: apply A <- B|D: apply A <- A|E: concat <- C,D output",
            "'D' applies 'A', which reads 8x8x16, to a value of shape 8x8x4"
        },
        {
            "MG1024",
            Deep + "A: depthwise2d 3x3 <- In|B: conv2d 4 1x1 <- A|C: apply A <- B output",
            Deep + "A: depthwise2d 3x3 <- In|B: maxpool2d 2x2 <- A|C: apply A <- B output",
            "'C' applies 'A', which reads 8x8x16, to a value of shape 8x8x4"
        },
        {
            "MG1027",
            Sequence + "A: conv1d 7 3 batchnorm(1E-05) <- In output",
            Sequence + "A: conv1d 7 3 nobias batchnorm(1E-05) <- In output",
            "The bias of 'A' is absorbed by the batch normalisation behind it; Bias = false saves 7 parameters"
        },
        {
            "MG1027",
            Deep + "A: depthwise2d 3x3 multiplier(2) batchnorm(1E-05) <- In output",
            Deep + "A: depthwise2d 3x3 multiplier(2) nobias batchnorm(1E-05) <- In output",
            "The bias of 'A' is absorbed by the batch normalisation behind it; Bias = false saves 32 parameters"
        },
        {
            "MG1028",
            Image + "A: flatten <- In|B: conv2d 8 3x3 <- A output",
            Image + "B: conv2d 8 3x3 <- In|A: flatten <- B output",
            "'B' is a layer [Conv2D], which reads an image (height, width, channels), but 'A' has the shape 784; " +
            "a vector has no positions, so such layers belong before the first Flatten, Dense or global pool"
        },
        {
            "MG1028",
            "In: input 28x28 f32|A: maxpool2d 2x2 <- In output",
            "In: input 28x28x1 f32|A: maxpool2d 2x2 <- In output",
            "'A' is a layer [MaxPool2D], which reads an image (height, width, channels), but 'In' has the shape 28x28; " +
            "an image of one channel would be 28x28x1, and a sequence is declared as an image of one row, " +
            "[Input(1, length, channels)], over which windows of 1 x k move"
        },
        {
            "MG1028",
            Sequence + "A: pad 0x1x0x1 <- In output",
            "In: input 1x16x4 f32|A: pad 0x1x0x1 <- In output",
            "'A' is a layer [Pad], which reads an image (height, width, channels), but 'In' has the shape 16x4; an image of one channel " +
            "would be 16x4x1, and a sequence is declared as an image of one row, [Input(1, length, channels)]"
        },
        {
            "MG1028",
            Sequence + "A: conv2d 8 1x3 <- In output",
            "In: input 1x16x4 f32|A: conv2d 8 1x3 <- In output",
            "'A' is a layer [Conv2D], which reads an image (height, width, channels), but 'In' has the shape 16x4; an image of one channel " +
            "would be 16x4x1, and a sequence is read by [Conv1D]"
        },
        {
            "MG1028",
            "In: input 784 u8 normalize(1;2)|A: upsample 2x2 <- In output",
            "In: input 28x28x1 u8 normalize(1;2)|A: upsample 2x2 <- In output",
            "'A' is a layer [Upsample], which reads an image (height, width, channels), but 'In' has the shape 784; " +
            "an image is declared with its three dimensions"
        },
        {
            "MG1028",
            Image + "A: conv1d 8 3 <- In output",
            Sequence + "A: conv1d 8 3 <- In output",
            "'A' is a layer [Conv1D], which reads a sequence (length, channels), but 'In' has the shape 28x28x1; an image is read by [Conv2D]"
        },
        {
            "MG1028",
            "In: input 16 f32|A: conv1d 8 3 <- In output",
            "In: input 16x1 f32|A: conv1d 8 3 <- In output",
            "'A' is a layer [Conv1D], which reads a sequence (length, channels), but 'In' has the shape 16; " +
            "a sequence is declared with its two dimensions"
        },
        {
            "MG1028",
            "In: input 16x4 f32|A: globalmaxpool <- In|B: globalaveragepool <- A output",
            "In: input 16x4 f32|B: globalaveragepool <- In output",
            "'B' is a layer [GlobalAveragePool], which reads an image (height, width, channels) or a sequence (length, channels), " +
            "but 'A' has the shape 4; a vector has no positions, so such layers belong before the first Flatten, Dense or global pool"
        },
        { "MG1029", Image + "A: conv2d 0 3x3 <- In output", Image + "A: conv2d 1 3x3 <- In output", "The number of filters of 'A' is 0; at least 1 is needed" },
        { "MG1029", Image + "A: conv2d 8 3x0 <- In output", Image + "A: conv2d 8 3x1 <- In output", "The window size of 'A' is 0; at least 1 is needed" },
        {
            "MG1029",
            Image + "A: maxpool2d 2x2 stride(2x-1) <- In output",
            Image + "A: maxpool2d 2x2 stride(2x1) <- In output",
            "The stride of 'A' is -1; at least 1 is needed"
        },
        {
            "MG1029",
            Sequence + "A: conv1d 8 3 dilation(0) <- In output",
            Sequence + "A: conv1d 8 3 dilation(2) <- In output",
            "The dilation of 'A' is 0; at least 1 is needed"
        },
        {
            "MG1029",
            Image + "A: conv2d 8 3x3 pad(1x1x-2147483648x1) <- In output",
            Image + "A: conv2d 8 3x3 pad(1x1x0x1) <- In output",
            "The padding of 'A' is -2147483648; at least 0 is needed"
        },
        {
            "MG1029",
            Deep + "A: conv2d 8 3x3 groups(0) <- In output",
            Deep + "A: conv2d 8 3x3 groups(8) <- In output",
            "The number of groups of 'A' is 0; at least 1 is needed"
        },
        {
            "MG1029",
            Deep + "A: depthwise2d 3x3 multiplier(-4) <- In output",
            Deep + "A: depthwise2d 3x3 multiplier(4) <- In output",
            "The multiplier of 'A' is -4; at least 1 is needed"
        },
        { "MG1029", Image + "A: pad 0x-1x0x0 <- In output", Image + "A: pad 0x1x0x0 <- In output", "The padding of 'A' is -1; at least 0 is needed" },
        { "MG1029", Image + "A: upsample 1x0 <- In output", Image + "A: upsample 1x2 <- In output", "The factor of 'A' is 0; at least 1 is needed" },
        { "MG1029", Deep + "A: depthtospace 0 <- In output", Deep + "A: depthtospace 4 <- In output", "The block of 'A' is 0; at least 1 is needed" },
        {
            "MG1029",
            Deep + "A: channelshuffle 0 <- In output",
            Deep + "A: channelshuffle 4 <- In output",
            "The number of groups of 'A' is 0; at least 1 is needed"
        },
        {
            "MG1030",
            "In: input 1024x1024x4 f32|A: conv2d 2048 1x1 stride(64x64) groups(4) <- In output",
            "In: input 1024x1024x4 f32|A: conv2d 2048 1x1 stride(64x64) groups(2) <- In output",
            "'A' reads 1024x1024x4 as 1024x1024x2048, zeros around it and repeated channels included; " +
            "a batch of 16 has more than 268435456 elements"
        },
        {
            "MG1030",
            "In: input 1024x1024x3 f32|A: depthwise2d 5x5 multiplier(64) stride(4x4) <- In output",
            "In: input 1024x1024x3 f32|A: depthwise2d 5x5 multiplier(5) stride(4x4) <- In output",
            "'A' reads 1024x1024x3 as 1025x1025x192, zeros around it and repeated channels included; " +
            "a batch of 16 has more than 268435456 elements"
        },
        {
            "MG1030",
            Sequence + "A: conv1d 8 3 stride(2147483647) pad(2147483647x2147483647) <- In output",
            Sequence + "A: conv1d 8 3 stride(2147483647) pad(1x1) <- In output",
            "'A' reads 16x4 as 4294967310x4, zeros around it and repeated channels included; a batch of 16 has more than 268435456 elements"
        },
        {
            "MG1031",
            Deep + "A: conv2d 32 3x3 groups(3) <- In output",
            Deep + "A: conv2d 32 3x3 groups(4) <- In output",
            "'A' has 3 groups, which do not divide 16 channels and 32 filters; the nearest number that does is 2 or 4"
        },
        {
            "MG1031",
            Deep + "A: conv2d 24 3x3 groups(16) <- In output",
            Deep + "A: conv2d 24 3x3 groups(8) <- In output",
            "'A' has 16 groups, which do not divide 24 filters; the nearest number that does is 8"
        },
        {
            "MG1031",
            Sequence + "A: conv1d 9 3 groups(9) <- In output",
            Sequence + "A: conv1d 9 3 groups(1) <- In output",
            "'A' has 9 groups, which do not divide 4 channels; the nearest number that does is 1"
        },
        {
            "MG1031",
            Sequence + "A: channelshuffle 2147483647 <- In output",
            Sequence + "A: channelshuffle 2 <- In output",
            "'A' has 2147483647 groups, which do not divide 4 channels; the nearest number that does is 4"
        },
        {
            "MG1032",
            Deep + "A: depthtospace 3 <- In output",
            Deep + "A: depthtospace 2 <- In output",
            "'A' makes blocks of 3 x 3 pixels out of 16 channels, which 9 does not divide; a block of 2 or 4, or 9 or 18 channels would fit"
        },
        {
            "MG1032",
            Deep + "A: depthtospace 2147483647 <- In output",
            Deep + "A: depthtospace 1 <- In output",
            "'A' makes blocks of 2147483647 x 2147483647 pixels out of 16 channels, which 4611686014132420609 does not divide; " +
            "a block of 4 would fit"
        },
        {
            "MG1033",
            Deep + "A: conv2d 4 3x9 pad(valid) <- In output",
            Deep + "A: conv2d 4 3x8 pad(valid) <- In output",
            "The window of 'A' spans 9 columns, but its input 8x8x16 has 8, zeros around it included, so there is no output"
        },
        {
            "MG1033",
            Deep + "A: maxpool2d 4x1 dilation(3x1) pad(1x0x0x0) <- In output",
            Deep + "A: maxpool2d 4x1 dilation(3x1) pad(2x0x2x0) <- In output",
            "The window of 'A' spans 10 rows, but its input 8x8x16 has 9, zeros around it included, so there is no output"
        },
        {
            "MG1033",
            Sequence + "A: conv1d 4 2147483647 dilation(2147483647) pad(valid) <- In output",
            Sequence + "A: conv1d 4 4 dilation(4) pad(valid) <- In output",
            "The window of 'A' spans 4611686011984936963 elements, but its input 16x4 has 16, zeros around it included, so there is no output"
        },
        {
            "MG1034",
            "In: input 28x30x1 f32|A: maxpool2d 2x3 stride(3x3) pad(valid) <- In output",
            "In: input 28x30x1 f32|A: maxpool2d 3x3 stride(3x3) pad(valid) <- In output",
            "'A' moves its window of 2 rows by 3, so nothing reads 8 of the 28 rows of its input"
        },
        {
            "MG1034",
            Sequence + "A: conv1d 4 2 stride(5) pad(4x0) <- In output",
            Sequence + "A: conv1d 4 1 stride(5) pad(valid) <- In output",
            "'A' moves its window of 2 elements by 5, so nothing reads 7 of the 16 elements of its input"
        },
        {
            "MG1034",
            Sequence + "A: conv1d 4 2 stride(5) dilation(3) pad(valid) <- In output",
            Sequence + "A: conv1d 4 3 stride(2) dilation(3) <- In output",
            "'A' moves its window of 2 elements with a dilation of 3 by 5, so nothing reads 8 of the 16 elements of its input"
        },
        {
            "MG1035",
            Deep + "A: maxpool2d 2x2 stride(2x2) pad(0x2x0x0) <- In output",
            Deep + "A: maxpool2d 2x2 stride(2x2) pad(0x1x0x1) <- In output",
            "Output column 0 of 'A' pools zeros alone: its window of 2 columns begins at column -2, and its input has 8"
        },
        {
            "MG1035",
            "In: input 4x2x1 f32|A: maxpool2d 1x3 stride(1x2) dilation(1x4) pad(0x4x0x6) <- In output",
            "In: input 4x2x1 f32|A: maxpool2d 1x3 dilation(1x2) pad(0x4x0x4) <- In output",
            "Output column 1 of 'A' pools zeros alone: its window of 3 columns with a dilation of 4 begins at column -2, and its input has 2"
        },
        {
            "MG1035",
            Deep + "A: averagepool2d 2x2 pad(0x0x2x0) countpadding <- In output",
            Deep + "A: averagepool2d 3x2 pad(0x0x2x0) countpadding <- In output",
            "Output row 8 of 'A' pools zeros alone: its window of 2 rows begins at row 8, and its input has 8"
        },
    };
}
