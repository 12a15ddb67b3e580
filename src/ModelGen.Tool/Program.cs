using System.CommandLine;
using ModelGen.Tool;

var root = new RootCommand("Looks into compiled networks.") { SpecCommand.Create() };
return root.Parse(args).Invoke();
