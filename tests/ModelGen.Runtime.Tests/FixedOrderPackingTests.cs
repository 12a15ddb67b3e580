namespace ModelGen.Runtime.Tests;

public sealed unsafe class FixedOrderPackingTests
{
    [Fact]
    public void AnotherOrderIsRefusedByTheLayersName()
    {
        var step = new FixedOrderPacking("Head.Norm");
        var parameters = new Dictionary<string, float[]>();
        step.Pack(new ParameterArrays(parameters), FlattenOrder.RowColumnChannel, null);
        step.Unpack(null, FlattenOrder.RowColumnChannel, parameters);
        Assert.Equal(0, step.End);

        var error = Assert.Throws<ParameterFileException>(
            () => step.Pack(new ParameterArrays(parameters), FlattenOrder.ChannelRowColumn, null));
        Assert.StartsWith("Head.Norm: expected flattened images in row,column,channel order, got channel,row,column;", error.Message);
        Assert.Throws<ParameterFileException>(() => step.Unpack(null, FlattenOrder.ChannelRowColumn, parameters));
    }
}
