namespace ModelGen.Analyzers.Tests.Rules;

/// <summary>Cases about operators of images, and the windows that move over them.</summary>
internal static class ImageCases
{
    private const string Deep = "[Conv2D(16, 3)] public partial Layer Deep { get; }\n";

    public static IEnumerable<RuleCase> All =>
    [
        Of("MG0015 three pads", "Conv2D(8, 3, {|MG0015:Pads = new[] { 1, 2, 3 }|})", "Conv2D(8, 3, Pads = new[] { 1, 2, 3, 0 })"),
        Of("MG0015 no pads", "MaxPool2D(2, {|MG0015:Pads = new int[] { }|})", "MaxPool2D(2, Pads = null)"),
        Of("MG0015 padding", "AveragePool2D(2, {|MG0015:Padding = (PaddingMode)7|})", "AveragePool2D(2, Padding = PaddingMode.Same)"),
        RuleCase.Members(
            "MG0015 pads of a sequence",
            "[Input(16, 4)] public partial Layer In { get; }\n[Conv1D(8, 3, {|MG0015:Pads = [0, 1, 0, 1]|})] public partial Layer Out { get; }",
            "[Input(16, 4)] public partial Layer In { get; }\n[Conv1D(8, 3, Pads = [2, 0])] public partial Layer Out { get; }"),
        Of(
            "MG0039 convolution",
            "Conv2D(8, 3, Padding = PaddingMode.Valid, {|MG0039:Pads = new[] { 1 }|})",
            "Conv2D(8, 3, Pads = new[] { 1 })"),
        Of(
            "MG0039 pool",
            "MaxPool2D(3, {|MG0039:Pads = new[] { 1, 1 }|}, Padding = PaddingMode.Same)",
            "MaxPool2D(3, Padding = PaddingMode.Same)"),
        Of("MG1027 convolution", "{|MG1027:Conv2D(8, 3)|}, BatchNorm", "Conv2D(8, 3, Bias = false), BatchNorm"),
        Of("MG1027 depthwise", "BatchNorm, DepthwiseConv2D(3, {|MG1027:Bias = true|})", "BatchNorm, DepthwiseConv2D(3, Bias = false)"),
        RuleCase.Layer(
            "MG1028 vector",
            "[Flatten] public partial Layer Flat { get; }\n[{|MG1028:DepthwiseConv2D(3)|}, Relu] public partial Layer Out { get; }",
            "[DepthwiseConv2D(3), Relu] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG1028 grey image",
            "[Input(28, 28)] public partial Layer In { get; }\n[{|MG1028:Upsample(2)|}] public partial Layer Out { get; }",
            "[Input(28, 28, 1)] public partial Layer In { get; }\n[Upsample(2)] public partial Layer Out { get; }"),
        Of("MG1028 sequence", "{|MG1028:Conv1D(8, 3)|}", "Conv2D(8, 3)"),
        Of("MG1029 filters", "Conv2D({|MG1029:0|}, 3, Stride = 2)", "Conv2D(1, 3, Stride = 2)"),
        Of("MG1029 kernel", "DepthwiseConv2D({|MG1029:kernel: -3|})", "DepthwiseConv2D(kernel: 3)"),
        Of("MG1029 kernel width", "Conv2D(8, 3, {|MG1029:0|})", "Conv2D(8, 3, 1)"),
        Of("MG1029 pool", "AveragePool2D({|MG1029:0|})", "AveragePool2D(1)"),
        Of("MG1029 pool of two sizes", "MaxPool2D(2, {|MG1029:-2|}, Stride = 2)", "MaxPool2D(2, 2, Stride = 2)"),
        Of("MG1029 stride", "Conv2D(8, 3, {|MG1029:Stride = 0|})", "Conv2D(8, 3, Stride = 2)"),
        Of("MG1029 stride of columns", "Conv2D(8, 3, Stride = 2, {|MG1029:StrideX = 0|})", "Conv2D(8, 3, Stride = 2, StrideX = 1)"),
        Of("MG1029 stride of rows", "MaxPool2D(3, Stride = 2, {|MG1029:StrideY = -1|})", "MaxPool2D(3, Stride = 2, StrideY = 1)"),
        Of("MG1029 dilation", "Conv2D(8, 3, {|MG1029:Dilation = -1|})", "Conv2D(8, 3, Dilation = 2)"),
        Of("MG1029 dilation of rows", "Conv2D(8, 3, {|MG1029:DilationY = 0|}, DilationX = 2)", "Conv2D(8, 3, DilationY = 2, DilationX = 2)"),
        Of("MG1029 dilation of columns", "MaxPool2D(2, {|MG1029:DilationX = 0|})", "MaxPool2D(2, Stride = 1, DilationX = 2)"),
        Of("MG1029 pads", "Conv2D(8, 3, Pads = new[] { 0, {|MG1029:-1|} })", "Conv2D(8, 3, Pads = new[] { 0, 1 })"),
        Of("MG1029 groups", "Conv2D(8, 3, {|MG1029:Groups = 0|})", "Conv2D(8, 3, Groups = 1)"),
        Of("MG1029 multiplier", "DepthwiseConv2D(3, {|MG1029:Multiplier = 0|})", "DepthwiseConv2D(3, Multiplier = 2)"),
        Of("MG1029 groups beside pads", "Conv2D(8, 3, Pads = new[] { 0 }, {|MG1029:Groups = 0|})", "Conv2D(8, 3, Pads = new[] { 0 }, Groups = 1)"),
        Of(
            "MG1029 multiplier beside pads",
            "DepthwiseConv2D(3, Pads = [0], {|MG1029:Multiplier = 0|})",
            "DepthwiseConv2D(3, Pads = [0], Multiplier = 1)"),
        Of("MG1029 pool of named sizes", "MaxPool2D({|MG1029:kernelWidth: 0|}, kernelHeight: 2)", "MaxPool2D(kernelWidth: 1, kernelHeight: 2)"),
        Of("MG1029 zeros", "Pad({|MG1029:-1|})", "Pad(0)"),
        Of("MG1029 zeros of a side", "Pad(1, 2, {|MG1029:-3|}, 4)", "Pad(1, 2, 3, 4)"),
        Of("MG1029 factor", "Upsample(2, {|MG1029:0|})", "Upsample(2, 1)"),
        Of("MG1029 block", "DepthToSpace({|MG1029:0|})", "DepthToSpace(1)"),
        Of("MG1029 shuffle", "ChannelShuffle({|MG1029:-4|})", "ChannelShuffle(1)"),
        Of("MG1030 pads", "{|MG1030:Conv2D(8, 3, Stride = 1000, StrideX = 1000, Pads = new[] { 9000 })|}", "Conv2D(8, 3, Pads = new[] { 9 })"),
        Of("MG1031 convolution", "Conv2D(32, 3, {|MG1031:Groups = 2|})", "Conv2D(32, 3, Groups = 1)"),
        RuleCase.Layer(
            "MG1031 shuffle",
            Deep + "[ChannelShuffle({|MG1031:3|})] public partial Layer Out { get; }",
            Deep + "[ChannelShuffle(4)] public partial Layer Out { get; }"),
        RuleCase.Layer(
            "MG1032",
            Deep + "[DepthToSpace({|MG1032:3|})] public partial Layer Out { get; }",
            Deep + "[DepthToSpace(2)] public partial Layer Out { get; }"),
        Of("MG1033 kernel", "Conv2D(8, {|MG1033:29|}, Padding = PaddingMode.Valid)", "Conv2D(8, 28, Padding = PaddingMode.Valid)"),
        Of("MG1033 dilation", "Conv2D(8, {|MG1033:8|}, Dilation = 4, Padding = PaddingMode.Valid)", "Conv2D(8, 7, Dilation = 4, Padding = PaddingMode.Valid)"),
        Of("MG1034 pool", "MaxPool2D(2, {|MG1034:Stride = 3|})", "MaxPool2D(2, Stride = 1)"),
        Of("MG1034 dilated", "Conv2D(8, 3, {|MG1034:Stride = 2|}, Dilation = 2)", "Conv2D(8, 3, Stride = 2, Dilation = 3)"),
        Of("MG1034 rows", "MaxPool2D(2, {|MG1034:StrideY = 3|})", "MaxPool2D(2, StrideY = 1)"),
        Of("MG1034 columns", "Conv2D(8, 3, 1, {|MG1034:StrideX = 2|})", "Conv2D(8, 1, Stride = 2)"),
        Of("MG1035", "MaxPool2D(2, {|MG1035:Pads = new[] { 2 }|})", "MaxPool2D(2, Pads = new[] { 1 })"),
    ];

    /// <summary>A case of one layer that reads 28 x 28 x 1 numbers.</summary>
    private static RuleCase Of(string name, string broken, string sound) => RuleCase.Layer(
        name, $"[{broken}] public partial Layer Out {{ get; }}", $"[{sound}] public partial Layer Out {{ get; }}");
}
