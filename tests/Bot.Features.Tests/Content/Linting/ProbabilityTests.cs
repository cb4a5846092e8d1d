using Bot.Features.Content.Linting.KeyRules;

namespace Bot.Features.Tests.Content.Linting;

/// <summary>Known values, as tables and statistics programs give them.</summary>
public sealed class ProbabilityTests
{
    [Theory]
    [InlineData(0, 3, 1)]
    [InlineData(3.841459, 1, 0.05)]
    [InlineData(6.634897, 1, 0.01)]
    [InlineData(10.827566, 1, 0.001)]
    [InlineData(0.004, 1, 0.949571)]
    [InlineData(5.991465, 2, 0.05)]
    [InlineData(9.210340, 2, 0.01)]
    [InlineData(0.5, 3, 0.918891)]
    [InlineData(7.814728, 3, 0.05)]
    [InlineData(11.344867, 3, 0.01)]
    [InlineData(16.266236, 3, 0.001)]
    [InlineData(9.487729, 4, 0.05)]
    [InlineData(13.276704, 4, 0.01)]
    [InlineData(21.665994, 9, 0.01)]
    [InlineData(100, 3, 1.554159e-21)]
    public void The_tail_of_chi_square_is_as_tables_have_it(double x, int df, double p) =>
        Assert.Equal(1, Probability.ChiSquareTail(x, df) / p, 5e-5);

    [Theory]
    [InlineData(0, 10, 0.5, 1)]
    [InlineData(11, 10, 0.5, 0)]
    [InlineData(8, 10, 0.5, 0.0546875)]
    [InlineData(10, 10, 0.5, 0.0009765625)]
    [InlineData(1, 3, 0.25, 0.578125)]
    [InlineData(16, 30, 0.25, 0.000818989)]
    [InlineData(3, 5, 0, 0)]
    [InlineData(3, 5, 1, 1)]
    [InlineData(500, 1000, 0.5, 0.512612509)]
    [InlineData(25_300, 50_000, 0.5, 0.003693917)]
    public void The_tail_of_the_binomial_is_as_tables_have_it(int k, int n, double p, double tail) =>
        Assert.Equal(tail, Probability.BinomialTail(k, n, p), 1e-6);

    [Theory]
    [InlineData(new[] { 10, 10, 10 }, 0)]
    [InlineData(new[] { 20, 10, 0 }, 20)]
    [InlineData(new[] { 8, 12 }, 0.8)]
    public void Counts_are_as_far_from_equal_ones_as_chi_square_says(int[] counts, double x) =>
        Assert.Equal(x, KeyPositions.ChiSquare(counts), 1e-9);
}
