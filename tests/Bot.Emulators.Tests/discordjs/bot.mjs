// A small quiz bot on discord.js. It knows nothing of the emulator but its address.
// Usage: node bot.mjs API_ROOT TOKEN
import {
  ActionRowBuilder, ButtonBuilder, ButtonStyle, Client, ContainerBuilder, DiscordAPIError, Events, GatewayIntentBits,
  MessageFlags, SlashCommandBuilder, StringSelectMenuBuilder, TextDisplayBuilder,
} from "discord.js";

const [api, token] = process.argv.slice(2);
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api, version: "10" } });
const zones = ["Europe/Berlin", "Europe/Paris", "Asia/Tokyo"];

const button = (id, label, style = ButtonStyle.Primary) =>
  new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(style);
const row = (...components) => new ActionRowBuilder().addComponents(...components);

const commands = [
  new SlashCommandBuilder().setName("quiz").setDescription("Ask a question"),
  new SlashCommandBuilder().setName("post").setDescription("Post to the channel").setDefaultMemberPermissions(32n)
    .addStringOption((o) => o.setName("text").setDescription("What to say").setRequired(true)),
  new SlashCommandBuilder().setName("zone").setDescription("Choose a zone")
    .addStringOption((o) => o.setName("name").setDescription("Its name").setAutocomplete(true)),
  new SlashCommandBuilder().setName("layout").setDescription("Show a container"),
];

const used = {
  async quiz(interaction) {
    const response = await interaction.reply({
      content: "**Which one** is `true`?",
      components: [row(button("answer:a", "A"), button("answer:b", "B", ButtonStyle.Success),
        new ButtonBuilder().setURL("https://example.org/why").setLabel("Why?").setStyle(ButtonStyle.Link))],
      withResponse: true,
    });
    console.log(`asked ${response.resource.message.id}`);
  },
  async post(interaction) {
    const sent = await interaction.channel.send({
      content: interaction.options.getString("text"), nonce: interaction.id, enforceNonce: true,
      allowedMentions: { parse: [] },
    });
    await sent.edit(`${sent.content}!`);
    await interaction.reply({ content: `Posted by ${interaction.user.username}`, flags: MessageFlags.Ephemeral });
  },
  async zone(interaction) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const name = interaction.options.getString("name");
    const menu = new StringSelectMenuBuilder().setCustomId("zone").setPlaceholder("Zone")
      .addOptions(zones.map((zone) => ({ label: zone, value: zone, default: zone === name })));
    await interaction.editReply({ content: `Your zone: ${name ?? "UTC"}`, components: [row(menu)] });
  },
  async layout(interaction) {
    const container = new ContainerBuilder().setAccentColor(0x336699)
      .addTextDisplayComponents(new TextDisplayBuilder().setContent("In a container"))
      .addActionRowComponents(row(button("gone", "Take it away", ButtonStyle.Danger)));
    await interaction.reply({ components: [container], flags: MessageFlags.IsComponentsV2 });
  },
};

const pressed = {
  async "answer:a"(interaction) {
    await interaction.reply({ content: "Wrong.", flags: MessageFlags.Ephemeral });
    await interaction.editReply("Wrong: it is B");
  },
  async "answer:b"(interaction) {
    await interaction.update({ content: "It was B", components: [] });
    await interaction.followUp({ content: "Right!", flags: MessageFlags.Ephemeral });
    const error = await interaction.reply({ content: "Twice" }).catch((e) => e);
    const refused = await client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
      body: { type: 6 }, auth: false,
    }).catch((e) => e);
    console.log(`${error.code} ${refused instanceof DiscordAPIError ? refused.code : refused}`);
  },
  async zone(interaction) {
    await interaction.deferUpdate();
    await interaction.editReply({ content: `Your zone: ${interaction.values[0]}`, components: [] });
  },
  async gone(interaction) {
    await interaction.deferUpdate();
    await interaction.deleteReply();
  },
};

client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) await used[interaction.commandName](interaction);
  else if (interaction.isMessageComponent()) await pressed[interaction.customId](interaction);
  else if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused().toLowerCase();
    await interaction.respond(zones.filter((z) => z.toLowerCase().includes(typed)).map((z) => ({ name: z, value: z })));
  }
});
client.on(Events.GuildCreate, (guild) => console.log(`joined ${guild.name}`));
client.on(Events.GuildDelete, (guild) => console.log(`left ${guild.name}`));
client.on(Events.ShardResume, () => console.log("resumed"));
client.on(Events.Error, (error) => console.error(error));
process.on("unhandledRejection", (error) => {
  console.error(error);
  process.exit(1);
});
client.once(Events.ClientReady, async () => {
  await client.application.commands.set(commands);
  console.log("ready");
});
await client.login(token);
