using Bot.ContentTools.Files;

namespace Bot.ContentTools.Tests.Files;

public sealed class PackageTests
{
    [Fact]
    public void Its_files_are_named_after_it()
    {
        var (files, told) = Opened(Zips.Of("a.zip", ("b/c.xml", "<d/>"), ("e.png", "f")), name => name.EndsWith(".xml"));

        Assert.Equal(("a.zip/b/c.xml", "<d/>"), (Assert.Single(files).Name, files[0].Text));
        Assert.Empty(told);
    }

    [Theory]
    [InlineData("../a.xml", "../a.xml: Its name leads out of the package, so it is not opened")]
    [InlineData("/a.xml", "/a.xml: Its name leads out of the package, so it is not opened")]
    [InlineData("b/../../a.xml", "b/../../a.xml: Its name leads out of the package, so it is not opened")]
    [InlineData("c:a.xml", "c:a.xml: Its name leads out of the package, so it is not opened")]
    [InlineData("a.zip", "a.zip: A package within a package is not opened; unpack it and import it by itself")]
    public void Names_that_lead_elsewhere_are_refused(string name, string expected)
    {
        var (files, told) = Opened(Zips.Of("a.zip", (name, "x"), ("ok.xml", "y")));

        Assert.Equal("a.zip/ok.xml", Assert.Single(files).Name);
        Assert.Equal(expected, Assert.Single(told));
    }

    [Fact]
    public void A_bomb_is_not_unpacked()
    {
        var (files, told) = Opened(Zips.Of("a.zip", [("bomb.xml", new byte[30_000_000]), ("ok.xml", [65])]));

        Assert.Equal("a.zip/ok.xml", Assert.Single(files).Name);
        Assert.Equal("bomb.xml: It is packed far too tightly to be text, so it is not read", Assert.Single(told));
    }

    [Fact]
    public void Too_many_files_are_refused()
    {
        var (files, told) = Opened(Zips.Of("a.zip", [.. Enumerable.Range(0, 10_001).Select(i => ($"{i}", "x"))]));

        Assert.Empty(files);
        Assert.Equal(": The package has more than 10000 files", Assert.Single(told));
    }

    [Fact]
    public void Damage_anywhere_is_told()
    {
        var whole = Zips.Of("a.zip", ("b.xml", "some text that is longer"), ("c.xml", "more")).Bytes.ToArray();
        for (var i = 0; i < whole.Length; i++)
        {
            var (cut, cutTold) = Opened(new SourceFile("a.zip", whole.AsMemory(0, i)));
            Assert.True(cut.Count > 0 || cutTold.Count > 0);
            byte[] changed = [.. whole];
            changed[i] ^= 0xFF;
            var (files, told) = Opened(new SourceFile("a.zip", changed));
            Assert.True(files.Count + told.Count > 0);
        }
    }

    private static (List<SourceFile> Files, List<string> Told) Opened(SourceFile file, Func<string, bool>? isWanted = null)
    {
        var told = new List<string>();
        return ([.. Package.Open(file, isWanted ?? (_ => true), (name, why) => told.Add($"{name}: {why}"))], told);
    }
}
