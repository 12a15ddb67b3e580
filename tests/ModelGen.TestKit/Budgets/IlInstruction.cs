using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ModelGen.TestKit;

/// <summary>An IL instruction.</summary>
/// <param name="Code">What it does.</param>
/// <param name="Token">What it refers to, where it refers to anything.</param>
internal readonly record struct IlInstruction(ILOpCode Code, EntityHandle Token)
{
    private static readonly Dictionary<ILOpCode, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (ILOpCode)(ushort)code.Value, code => code.OperandType);

    /// <summary>Decodes a method's body.</summary>
    public static List<IlInstruction> Read(BlobReader body)
    {
        var instructions = new List<IlInstruction>();
        while (body.RemainingBytes > 0)
        {
            int first = body.ReadByte();
            var code = (ILOpCode)(first == 0xFE ? 0xFE00 | body.ReadByte() : first);
            EntityHandle token = default;
            switch (Operands[code])
            {
                case OperandType.InlineNone:
                    break;
                case OperandType.InlineMethod:
                    token = MetadataTokens.EntityHandle(body.ReadInt32());
                    break;
                case OperandType.InlineSwitch:
                    body.Offset += 4 * body.ReadInt32();
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    body.Offset += 1;
                    break;
                case OperandType.InlineVar:
                    body.Offset += 2;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    body.Offset += 8;
                    break;
                default:
                    body.Offset += 4;
                    break;
            }

            instructions.Add(new IlInstruction(code, token));
        }

        return instructions;
    }
}
