using Bot.Features.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;

if (args is not [var name])
{
    Console.Error.WriteLine(
        "usage: dotnet run --project tests/tools/AddMigration NAME   (in the root of the repository)");
    return 2;
}

using var context = new BotDbContext(
    new DbContextOptionsBuilder<BotDbContext>().UseSqlite("Data Source=:memory:").Options);
var services = new ServiceCollection();
services.AddEntityFrameworkDesignTimeServices();
services.AddDbContextDesignTimeServices(context);
new SqliteDesignTimeServices().ConfigureDesignTimeServices(services);
await using var provider = services.BuildServiceProvider();
using var scope = provider.CreateScope();

var scaffolder = scope.ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
var migration = scaffolder.ScaffoldMigration(name, "Bot.Features", subNamespace: "Data.Migrations");
var folder = Path.Combine("src", "Bot.Features", "Data", "Migrations");
var files = scaffolder.Save("src/Bot.Features", migration, folder, dryRun: false);
Console.WriteLine(files.MigrationFile);
return 0;
