using Mono.Cecil;
using Mono.Cecil.Cil;

namespace ModelGen.Arm.Tests.Toolchain;

/// <summary>
/// The framework's metadata as the code generator for Arm must see it. The base library at hand is the one for this machine, in which
/// the classes of Arm instructions are stubs that throw. It is never executed here: the code generator only asks what exists.
/// </summary>
internal static class ArmFramework
{
    private const string CoreLibrary = "System.Private.CoreLib.dll";
    private const string Intrinsics = "System.Runtime.Intrinsics.";

    private static readonly Lazy<string> Written = new(Write);

    /// <summary>A folder of reference assemblies.</summary>
    public static string Folder => Written.Value;

    private static string Write()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "arm-framework")).FullName;
        foreach (string file in Directory.GetFiles(framework, "System*.dll").Where(file => Path.GetFileName(file) != CoreLibrary))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);

        using ModuleDefinition core = ModuleDefinition.ReadModule(
            Path.Combine(framework, CoreLibrary), new ReaderParameters { ReadingMode = ReadingMode.Immediate });
        MethodDefinition intrinsic = core.GetType("System.Runtime.CompilerServices.IntrinsicAttribute").Methods
            .First(method => method.IsConstructor && !method.HasParameters);
        foreach (TypeDefinition type in core.Types)
        {
            if (type.Namespace == Intrinsics + "Arm")
                MakeIntrinsic(type, intrinsic);
            else if (type.Namespace is Intrinsics + "X86" or Intrinsics + "Wasm")
                MakeUnsupported(type);
        }

        AddMethodTable(core);

        // Among the resources is a list of substitutions that pins the instructions of Arm to "not supported".
        core.Resources.Clear();
        core.Attributes = ModuleAttributes.ILOnly;
        core.Architecture = TargetArchitecture.I386;
        core.Write(Path.Combine(folder, CoreLibrary));
        return folder;
    }

    /// <summary>Gives a class of instructions the shape that it has for Arm: marked, and every method a call of itself.</summary>
    private static void MakeIntrinsic(TypeDefinition type, MethodDefinition intrinsic)
    {
        if (type.IsEnum)
            return;
        type.CustomAttributes.Add(new CustomAttribute(intrinsic));
        foreach (MethodDefinition method in type.Methods.Where(method => method.IsStatic && method.HasBody))
        {
            SetBody(method, body =>
            {
                foreach (ParameterDefinition parameter in method.Parameters)
                    body.Emit(OpCodes.Ldarg, parameter);
                body.Emit(OpCodes.Call, method);
            });
        }

        foreach (TypeDefinition nested in type.NestedTypes)
            MakeIntrinsic(nested, intrinsic);
    }

    /// <summary>Makes another processor's instructions fold away.</summary>
    private static void MakeUnsupported(TypeDefinition type)
    {
        CustomAttribute? mark = type.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.Name == "IntrinsicAttribute");
        if (mark is not null)
            type.CustomAttributes.Remove(mark);
        foreach (MethodDefinition method in type.Methods.Where(method => method.Name == "get_IsSupported"))
            SetBody(method, body => body.Emit(OpCodes.Ldc_I4_0));
        foreach (TypeDefinition nested in type.NestedTypes)
            MakeUnsupported(nested);
    }

    /// <summary>Adds the type that the compiler asks for as soon as there are constants in the assembly.</summary>
    private static void AddMethodTable(ModuleDefinition core)
    {
        var table = new TypeDefinition(
            "Internal.Runtime",
            "MethodTable",
            TypeAttributes.Public | TypeAttributes.Sealed | TypeAttributes.SequentialLayout,
            core.GetType("System.ValueType"));
        var of = new MethodDefinition("Of", MethodAttributes.Public | MethodAttributes.Static, new PointerType(table));
        of.GenericParameters.Add(new GenericParameter("T", of));
        SetBody(of, body =>
        {
            body.Emit(OpCodes.Ldc_I4_0);
            body.Emit(OpCodes.Conv_U);
        });
        table.Methods.Add(of);
        core.Types.Add(table);
    }

    private static void SetBody(MethodDefinition method, Action<ILProcessor> write)
    {
        method.Body = new MethodBody(method);
        ILProcessor body = method.Body.GetILProcessor();
        write(body);
        body.Emit(OpCodes.Ret);
    }
}
