// A small quiz bot on grammY. It knows nothing of the emulator but its address.
// Usage: node bot.mjs polling|webhook API_ROOT TOKEN
import http from "node:http";
import { Bot, GrammyError, InlineKeyboard, webhookCallback } from "grammy";

const [mode, apiRoot, token] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot } });

bot.command("start", (ctx) =>
  ctx.reply("<b>Which one</b> is <code>true</code>?", {
    parse_mode: "HTML",
    reply_markup: new InlineKeyboard().text("A", "answer:a").text("B", "answer:b").row().url("Why?", "https://example.org"),
  }));

bot.command("same", async (ctx) => {
  const sent = await ctx.reply("Same");
  const error = await ctx.api.editMessageText(ctx.chat.id, sent.message_id, "Same").catch((e) => e);
  await ctx.reply(error instanceof GrammyError ? `${error.error_code}: ${error.description}` : "no error");
});

bot.command("who", async (ctx) => {
  const member = await ctx.getChatMember(ctx.from.id);
  await ctx.reply(`You are ${member.status}`, { reply_parameters: { message_id: ctx.msg.message_id } });
});

bot.callbackQuery(/^answer:(.)$/, async (ctx) => {
  const right = ctx.match[1] === "b";
  await ctx.answerCallbackQuery({ text: right ? "Right!" : "Wrong.", show_alert: !right });
  if (ctx.chat.type === "private") {
    await ctx.editMessageText("It was B", { reply_markup: new InlineKeyboard().text("Again", "again") });
    return;
  }
  await ctx.api.sendMessage(ctx.chat.id, "Only you see why: B is true", {
    ephemeral_message_parameters: { receiver_user_id: ctx.from.id, callback_query_id: ctx.callbackQuery.id },
  });
});

bot.callbackQuery("again", async (ctx) => {
  await ctx.answerCallbackQuery();
  await ctx.deleteMessage();
  await ctx.reply("Gone");
});

bot.on("my_chat_member", (ctx) =>
  ctx.myChatMember.new_chat_member.status === "member" && ctx.chat.type !== "private"
    ? ctx.reply("Hello, all")
    : undefined);

bot.catch((e) => {
  console.error(e.message, e.error);
  process.exit(1);
});

await bot.api.setMyCommands([{ command: "start", description: "Begin" }]);
if (mode === "webhook") {
  const secretToken = "from-grammy";
  await bot.init();
  const server = http.createServer(webhookCallback(bot, "http", { secretToken }));
  server.listen(0, "127.0.0.1", async () => {
    const url = `http://127.0.0.1:${server.address().port}/`;
    await bot.api.setWebhook(url, { secret_token: secretToken, allowed_updates: [] });
    console.log("ready");
  });
} else {
  await bot.start({ onStart: () => console.log("ready") });
}
