using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using ModelGen.Kernels;
using ModelGen.Runtime;

namespace ModelGen.Tool;

/// <summary>A network of a user's assembly; its code runs in this process.</summary>
internal sealed class UserModel
{
    private const ulong Seed = 1;

    private readonly Type _type;

    private UserModel(Type type, EmbeddedModel model)
    {
        _type = type;
        Levels = [.. model.Levels.Select(level => Enum.Parse<IsaLevel>(level.ToString()))];
        Info = (NetworkInfo)Found(type.GetProperty("Info", BindingFlags.Public | BindingFlags.Static), "property Info").GetValue(null)!;
    }

    /// <summary>What the network is.</summary>
    public NetworkInfo Info { get; }

    /// <summary>The levels that it was compiled for.</summary>
    public IReadOnlyList<IsaLevel> Levels { get; }

    /// <summary>Whether its assembly and the library of functions that kernels call were built with optimisation.</summary>
    public bool IsOptimized => !new[] { _type.Assembly, typeof(Frame).Assembly }.Any(
        assembly => assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true });

    /// <summary>Loads an assembly and finds one of its networks.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="name">The network's full name, or null for the only one.</param>
    /// <exception cref="ToolException">There is no such network, or it cannot be loaded.</exception>
    public static UserModel Open(FileInfo assembly, string? name)
    {
        EmbeddedModel model = AssemblyFile.Find(assembly, name);
        return Guard(assembly, model.Name, () => new UserModel(UserAssembly.Load(assembly).ManifestModule.ResolveType(model.Token), model));
    }

    /// <summary>Loads parameters.</summary>
    /// <param name="parameters">A safetensors file, or null for those in the assembly or, where there are none, drawn ones.</param>
    /// <param name="level">The level, or null for the fastest.</param>
    public LoadedNetwork Load(FileInfo? parameters, IsaLevel? level)
    {
        var options = new LoadOptions { Level = level };
        if (parameters is not null)
            return Network("Load", parameters.FullName, options);
        if (IsEmbedding)
            return Network("LoadEmbedded", options);
        using MemoryStream drawn = SeededParameters.Create(Info, Seed);
        return Network("Load", drawn, options);
    }

    /// <summary>Where <see cref="Load"/> takes parameters from, in words.</summary>
    public string SourceOf(FileInfo? parameters) =>
        parameters is not null ? parameters.Name : IsEmbedding ? "embedded in the assembly" : $"drawn from seed {Seed}, untrained";

    private bool IsEmbedding => _type.GetMethod("LoadEmbedded", [typeof(LoadOptions)]) is not null;

    private LoadedNetwork Network(string method, params object[] arguments)
    {
        Type[] types = [.. arguments.Select(argument => argument is Stream ? typeof(Stream) : argument.GetType())];
        MethodInfo load = Found(_type.GetMethod(method, types), "method " + method);
        FieldInfo[] fields = _type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic);
        FieldInfo field = Found(fields.FirstOrDefault(each => each.FieldType == typeof(LoadedNetwork)), "field of parameters");
        return (LoadedNetwork)field.GetValue(load.Invoke(null, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null))!;
    }

    private static T Found<T>(T? member, string name)
        where T : MemberInfo =>
        member ?? throw new MissingMemberException($"it has no {name} as this version of ModelGen writes it.");

    /// <summary>What keeps foreign code from being loaded, in a sentence.</summary>
    private static UserModel Guard(FileInfo assembly, string model, Func<UserModel> open)
    {
        try
        {
            return open();
        }
        catch (Exception error) when (error is not ToolException)
        {
            Exception cause = error;
            while (cause is TargetInvocationException or TypeInitializationException && cause.InnerException is { } inner)
                cause = inner;
            throw ToolException.Wrong($"{model} of {assembly.Name} cannot be loaded: {Failure.OneLine(cause.Message)}", error);
        }
    }
}
