namespace Bot.Features.Content.Linting.KeyRules;

/// <summary>How likely it is that chance alone makes counts this uneven.</summary>
internal static class Probability
{
    private const double Small = 1e-300;

    /// <summary>P(X ≥ x) of chi-square: the upper incomplete gamma function Q(df/2, x/2).</summary>
    public static double ChiSquareTail(double x, int degreesOfFreedom)
    {
        var (a, z) = (degreesOfFreedom / 2.0, x / 2);
        if (z <= 0) return 1;
        var front = Math.Exp(a * Math.Log(z) - z - LogGammaOfHalf(degreesOfFreedom));
        return Math.Clamp(z < a + 1 ? 1 - front * Series(a, z) : front * Fraction(a, z), 0, 1);
    }

    /// <summary>P(X ≥ k) of n independent tries that each succeed with probability p.</summary>
    public static double BinomialTail(int k, int n, double p)
    {
        if (k <= 0) return 1;
        if (k > n || p <= 0) return 0;
        if (p >= 1) return 1;
        var (logTerm, sum) = (n * Math.Log(1 - p), 0.0);
        for (var i = 0; i <= n; i++)
        {
            if (i >= k) sum += Math.Exp(logTerm);
            logTerm += Math.Log(n - i) - Math.Log(i + 1) + Math.Log(p) - Math.Log(1 - p);
        }
        return Math.Min(1, sum);
    }

    /// <summary>log Γ(df/2): whole and half arguments need no approximation.</summary>
    private static double LogGammaOfHalf(int df)
    {
        var log = df % 2 == 0 ? 0 : Math.Log(Math.PI) / 2;
        for (var a = df % 2 == 0 ? 1 : 0.5; a < df / 2.0; a++) log += Math.Log(a);
        return log;
    }

    private static double Series(double a, double z)
    {
        var term = 1 / a;
        var sum = term;
        for (var n = a + 1; term > sum * 1e-16; n++) sum += term *= z / n;
        return sum;
    }

    /// <summary>Lentz's way to work out the continued fraction, which converges fast where the series does not.
    /// </summary>
    private static double Fraction(double a, double z)
    {
        var b = z + 1 - a;
        var (c, d) = (1 / Small, 1 / b);
        var fraction = d;
        for (var i = 1; i < 1_000; i++)
        {
            var an = -i * (i - a);
            b += 2;
            d = 1 / NotZero(an * d + b);
            c = NotZero(b + an / c);
            fraction *= d * c;
            if (Math.Abs(d * c - 1) < 1e-15) break;
        }
        return fraction;
    }

    private static double NotZero(double value) => Math.Abs(value) < Small ? Small : value;
}
