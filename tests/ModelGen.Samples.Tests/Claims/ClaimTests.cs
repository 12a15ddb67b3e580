namespace ModelGen.Samples.Tests.Claims;

/// <summary>Every number that the documentation publishes names the command that reproduces it, and the command exists.</summary>
public sealed class ClaimTests
{
    private const string Page = "README.md";

    public static TheoryData<string> Commands => [.. Claim.All.SelectMany(claim => claim.Commands).Distinct()];

    public static TheoryData<string> Pages => [.. Claim.All.SelectMany(claim => claim.Pages).Distinct()];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_exists(string command) => Assert.Null(await ClaimedCommand.Problem(command));

    [Fact]
    public void A_claim_names_its_page_and_its_command() =>
        Assert.All(Claim.All, claim => Assert.True(claim is { Pages.Count: > 0, Commands.Count: > 0 }, $"'{claim.Text}' lacks a page or a command."));

    [Fact]
    public void Every_number_in_a_table_of_the_first_page_is_claimed() => Assert.Empty(ClaimedNumbers.Unclaimed(Page, Repository.Read(Page), Claim.All));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_number_of_a_claim_stands_on_its_page(string page) => Assert.Empty(ClaimedNumbers.Outdated(page, Repository.Read(page), Claim.All));

    [Theory]
    [InlineData("dotnet run --project benchmarks/ModelGen.Benchmarks -- bogus", "bogus")]
    [InlineData("dotnet run --project benchmarks/ModelGen.Benchmarks -- latency 2 --bogus", "--bogus")]
    [InlineData("dotnet run --project benchmarks/ModelGen.Benchmarks -- latency 2 --nets mlp,bogus", "bogus")]
    [InlineData("dotnet run --project benchmarks/Bogus", "benchmarks/Bogus")]
    [InlineData("dotnet test tests/ModelGen.Samples.Tests --filter A_bogus_test", "A_bogus_test")]
    [InlineData("dotnet test tests/Bogus", "tests/Bogus")]
    [InlineData("bash tests/arm64/bogus", "tests/arm64/bogus")]
    [InlineData("make all", "neither")]
    public async Task A_command_that_does_not_exist_is_named(string command, string named)
    {
        string? problem = await ClaimedCommand.Problem(command);
        Assert.NotNull(problem);
        Assert.Contains(named, problem[(command.Length + "The command ''".Length)..]);
    }

    [Fact]
    public void Numbers_without_a_claim_and_claims_without_a_number_are_named()
    {
        const string page = """
            | net 7 | speed | `code 5` |
            |---|--:|---|
            | a 3 | 1.92x, 98.5 % | `run 4` |
            | b | 1,024 or 3e-7 | fp32, AVX-512, 3x3 and 64-bit |

            ```
            | x | 8 |
            |---|---|
            | y | 9 |
            ```
            """;
        Claim[] claims = [.. Claim.Read("""
            claim | where | command
            ------|-------|--------
            a 1.92x | [p](../README.md#numbers) | `dotnet run`
            b 3e-7, 1,025 | [p](../README.md) | `dotnet run`
            c 98.5 | [elsewhere](limits.md) | `dotnet run`
            """)];
        Assert.Equal(["98.5", "1,024"], ClaimedNumbers.Unclaimed(Page, page, claims).Select(sentence => sentence.Split(' ')[2]));
        Assert.Equal(["1,025"], ClaimedNumbers.Outdated(Page, page, claims).Select(sentence => sentence.Split(' ')[2]));
    }
}
