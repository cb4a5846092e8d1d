using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bot.Features.Data.Migrations
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "adapter_state",
                columns: table => new
                {
                    platform = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_adapter_state", x => new { x.platform, x.key });
                });

            migrationBuilder.CreateTable(
                name: "button_keys",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    secret = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_button_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "chats",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    platform = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    state_reason = table.Column<string>(type: "TEXT", nullable: true),
                    state_changed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_chats", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    account_id = table.Column<long>(type: "INTEGER", nullable: true),
                    chat_id = table.Column<long>(type: "INTEGER", nullable: true),
                    dispatch_id = table.Column<long>(type: "INTEGER", nullable: true),
                    earliest = table.Column<long>(type: "INTEGER", nullable: false),
                    latest = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "failed_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    platform = table.Column<string>(type: "TEXT", nullable: false),
                    event_id = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    error_type = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_failed_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    zone = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "question_revisions",
                columns: table => new
                {
                    hash = table.Column<string>(type: "TEXT", nullable: false),
                    question_id = table.Column<string>(type: "TEXT", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_question_revisions", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "seen_events",
                columns: table => new
                {
                    platform = table.Column<string>(type: "TEXT", nullable: false),
                    event_id = table.Column<string>(type: "TEXT", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seen_events", x => new { x.platform, x.event_id });
                });

            migrationBuilder.CreateTable(
                name: "schedules",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    chat_id = table.Column<long>(type: "INTEGER", nullable: false),
                    is_on = table.Column<bool>(type: "INTEGER", nullable: false),
                    time = table.Column<string>(type: "TEXT", nullable: false),
                    zone = table.Column<string>(type: "TEXT", nullable: false),
                    days = table.Column<string>(type: "TEXT", nullable: false),
                    topics = table.Column<string>(type: "TEXT", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: true),
                    next_due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_date = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_schedules", x => x.id);
                    table.ForeignKey(
                        name: "FK_schedules_chats_chat_id",
                        column: x => x.chat_id,
                        principalTable: "chats",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    platform = table.Column<string>(type: "TEXT", nullable: false),
                    user_key = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts", x => x.id);
                    table.ForeignKey(
                        name: "FK_accounts_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dispatches",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    operation = table.Column<string>(type: "TEXT", nullable: false),
                    lane = table.Column<string>(type: "TEXT", nullable: false),
                    chat_id = table.Column<long>(type: "INTEGER", nullable: false),
                    target_id = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    first_attempt_at = table.Column<long>(type: "INTEGER", nullable: true),
                    next_attempt_at = table.Column<long>(type: "INTEGER", nullable: false),
                    claimed_by = table.Column<string>(type: "TEXT", nullable: true),
                    claimed_until = table.Column<long>(type: "INTEGER", nullable: true),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    message_ref = table.Column<string>(type: "TEXT", nullable: true),
                    problem = table.Column<string>(type: "TEXT", nullable: true),
                    revision_hash = table.Column<string>(type: "TEXT", nullable: true),
                    nonce = table.Column<string>(type: "TEXT", nullable: true),
                    option_order = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dispatches", x => x.id);
                    table.ForeignKey(
                        name: "FK_dispatches_chats_chat_id",
                        column: x => x.chat_id,
                        principalTable: "chats",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_dispatches_dispatches_target_id",
                        column: x => x.target_id,
                        principalTable: "dispatches",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_dispatches_question_revisions_revision_hash",
                        column: x => x.revision_hash,
                        principalTable: "question_revisions",
                        principalColumn: "hash");
                });

            migrationBuilder.CreateTable(
                name: "streaks",
                columns: table => new
                {
                    account_id = table.Column<long>(type: "INTEGER", nullable: false),
                    through_event_id = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_streaks", x => x.account_id);
                    table.ForeignKey(
                        name: "FK_streaks_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "daily_posts",
                columns: table => new
                {
                    dispatch_id = table.Column<long>(type: "INTEGER", nullable: false),
                    schedule_id = table.Column<long>(type: "INTEGER", nullable: false),
                    date = table.Column<string>(type: "TEXT", nullable: false),
                    is_scheduled = table.Column<bool>(type: "INTEGER", nullable: false),
                    closes_at = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reveals_id = table.Column<long>(type: "INTEGER", nullable: true),
                    asked_by = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_daily_posts", x => x.dispatch_id);
                    table.ForeignKey(
                        name: "FK_daily_posts_dispatches_dispatch_id",
                        column: x => x.dispatch_id,
                        principalTable: "dispatches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_daily_posts_schedules_schedule_id",
                        column: x => x.schedule_id,
                        principalTable: "schedules",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_person_id",
                table: "accounts",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_platform_user_key",
                table: "accounts",
                columns: new[] { "platform", "user_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_chats_account_id",
                table: "chats",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "IX_chats_platform_address",
                table: "chats",
                columns: new[] { "platform", "address" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_daily_posts_closes_at",
                table: "daily_posts",
                column: "closes_at",
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_daily_posts_schedule_id_date",
                table: "daily_posts",
                columns: new[] { "schedule_id", "date" });

            migrationBuilder.CreateIndex(
                name: "IX_dispatches_chat_id",
                table: "dispatches",
                column: "chat_id");

            migrationBuilder.CreateIndex(
                name: "IX_dispatches_key",
                table: "dispatches",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dispatches_next_attempt_at",
                table: "dispatches",
                column: "next_attempt_at",
                filter: "state IN ('planned', 'sending')");

            migrationBuilder.CreateIndex(
                name: "IX_dispatches_revision_hash",
                table: "dispatches",
                column: "revision_hash");

            migrationBuilder.CreateIndex(
                name: "IX_dispatches_target_id",
                table: "dispatches",
                column: "target_id");

            migrationBuilder.CreateIndex(
                name: "IX_events_account_id_chat_id_earliest",
                table: "events",
                columns: new[] { "account_id", "chat_id", "earliest" });

            migrationBuilder.CreateIndex(
                name: "IX_events_chat_id_id",
                table: "events",
                columns: new[] { "chat_id", "id" },
                filter: "kind = 'delivered'");

            migrationBuilder.CreateIndex(
                name: "IX_events_dispatch_id_account_id",
                table: "events",
                columns: new[] { "dispatch_id", "account_id" },
                unique: true,
                filter: "kind = 'answered'");

            migrationBuilder.CreateIndex(
                name: "IX_question_revisions_question_id",
                table: "question_revisions",
                column: "question_id");

            migrationBuilder.CreateIndex(
                name: "IX_schedules_chat_id",
                table: "schedules",
                column: "chat_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_schedules_next_due_at",
                table: "schedules",
                column: "next_due_at");

            migrationBuilder.CreateIndex(
                name: "IX_seen_events_seen_at",
                table: "seen_events",
                column: "seen_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "adapter_state");

            migrationBuilder.DropTable(
                name: "button_keys");

            migrationBuilder.DropTable(
                name: "daily_posts");

            migrationBuilder.DropTable(
                name: "events");

            migrationBuilder.DropTable(
                name: "failed_events");

            migrationBuilder.DropTable(
                name: "seen_events");

            migrationBuilder.DropTable(
                name: "streaks");

            migrationBuilder.DropTable(
                name: "dispatches");

            migrationBuilder.DropTable(
                name: "schedules");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "question_revisions");

            migrationBuilder.DropTable(
                name: "chats");

            migrationBuilder.DropTable(
                name: "people");
        }
    }
}
