using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bot.Features.Data.Migrations
{
    /// <inheritdoc />
    public partial class Topics : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "topic",
                table: "schedules",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "was_on",
                table: "schedules",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "topic",
                table: "dispatches",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "former_address",
                table: "chats",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_chats_platform_former_address",
                table: "chats",
                columns: new[] { "platform", "former_address" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_chats_platform_former_address",
                table: "chats");

            migrationBuilder.DropColumn(
                name: "topic",
                table: "schedules");

            migrationBuilder.DropColumn(
                name: "was_on",
                table: "schedules");

            migrationBuilder.DropColumn(
                name: "topic",
                table: "dispatches");

            migrationBuilder.DropColumn(
                name: "former_address",
                table: "chats");
        }
    }
}
