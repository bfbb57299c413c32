import {
  ActionRowBuilder,
  ButtonBuilder,
  type ButtonInteraction,
  ButtonStyle,
  type ChatInputCommandInteraction,
  type Client,
  EmbedBuilder,
  Events,
  type Interaction,
  ModalBuilder,
  SlashCommandBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';

/** A small game that shows all that the page has to show: a board to walk on, forms, secrets, files. */
const commands = [
  new SlashCommandBuilder()
    .setName('dungeon')
    .setDescription('The dungeon of this channel')
    .addSubcommand((sub) =>
      sub
        .setName('new')
        .setDescription('Dig a new dungeon here')
        .addStringOption((option) =>
          option.setName('level').setDescription('Which level').setRequired(true).setAutocomplete(true),
        )
        .addIntegerOption((option) =>
          option.setName('depth').setDescription('How deep').setMinValue(1).setMaxValue(9),
        )
        .addStringOption((option) =>
          option
            .setName('view')
            .setDescription('How to draw it')
            .addChoices({ name: 'Plain', value: 'plain' }, { name: 'Colour', value: 'colour' }),
        ),
    )
    .addSubcommand((sub) => sub.setName('status').setDescription('How you are, for you alone')),
  new SlashCommandBuilder()
    .setName('companion')
    .setDescription('Your companion')
    .addSubcommand((sub) =>
      sub
        .setName('do')
        .setDescription('Tell it what to do, in your own words')
        .addStringOption((option) => option.setName('order').setDescription('The order').setRequired(true)),
    )
    .addSubcommand((sub) => sub.setName('program').setDescription('Show the program that it runs')),
  new SlashCommandBuilder().setName('help').setDescription('How all this works'),
  new SlashCommandBuilder().setName('silence').setDescription('Never answers'),
];

const esc = '\u001b';
const colours: Record<string, string> = {
  '#': '30',
  '@': '1;32',
  '&': '1;36',
  b: '31',
  '/': '33',
  '>': '35',
};
const walls = [
  '########################',
  '#......#...........#...#',
  '#......#...b.......#.>.#',
  '#..................+...#',
  '#......#...........#...#',
  '###.####...........#####',
  '#......#...../.....#...#',
  '#......#...........#...#',
  '#..................+...#',
  '#......#...........#...#',
  '########################',
];
const steps: Record<string, readonly [number, number]> = { w: [-1, 0], a: [0, -1], s: [1, 0], d: [0, 1] };

/** Where each person stands on the one board. */
export type Places = Map<string, [number, number]>;

function draw(places: Places): string {
  const grid = walls.map((line) => [...line]);
  for (const [row, column] of places.values()) (grid[row] as string[])[column] = '@';
  (grid[4] as string[])[4] = '&';
  const lines = grid.map((line) =>
    line.map((glyph) => (colours[glyph] ? `${esc}[${colours[glyph]}m${glyph}${esc}[0m` : glyph)).join(''),
  );
  const legend = `${esc}[1;32m@${esc}[0m you  ${esc}[1;36m&${esc}[0m companion  ${esc}[31mb${esc}[0m bat  ${esc}[35m>${esc}[0m exit`;
  return `**The Sunken Library** · depth 1\n\`\`\`ansi\n${lines.join('\n')}\n\n${legend}\n\`\`\`\n-# ♥♥♥ health 3 · nothing in your hands`;
}

const button = (id: string, label: string, style = ButtonStyle.Secondary) =>
  new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(style);
const filler = (id: string) => button(id, '·').setDisabled(true);
const row = (...buttons: ButtonBuilder[]) => new ActionRowBuilder<ButtonBuilder>().addComponents(buttons);
const board = () => [
  row(
    filler('f1'),
    button('w', 'W', ButtonStyle.Primary),
    filler('f2'),
    button('order', 'Order').setEmoji('📜'),
  ),
  row(
    button('a', 'A', ButtonStyle.Primary),
    button('s', 'S', ButtonStyle.Primary),
    button('d', 'D', ButtonStyle.Primary),
    button('stop', 'Stop', ButtonStyle.Danger),
  ),
];

/** Makes a client play the game. The answer is where everybody stands. */
export async function runPageBot(client: Client<true>): Promise<Places> {
  const places: Places = new Map();
  await client.application.commands.set(commands);
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction, places));
  return places;
}

async function answer(interaction: Interaction, places: Places): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    const levels = ['classic', 'catacombs', 'library'].filter((level) => level.startsWith(typed));
    await interaction.respond(levels.map((value) => ({ name: value, value })));
  } else if (interaction.isModalSubmit()) {
    await interaction.reply(`Your companion nods: *${interaction.fields.getTextInputValue('text')}*`);
  } else if (interaction.isButton()) await answerButton(interaction, places);
  else if (interaction.isChatInputCommand()) await answerCommand(interaction, places);
}

async function answerButton(interaction: ButtonInteraction, places: Places): Promise<void> {
  const step = steps[interaction.customId];
  if (interaction.customId === 'order') {
    const input = new TextInputBuilder()
      .setCustomId('text')
      .setLabel('What should your companion do?')
      .setPlaceholder('go get the sword')
      .setStyle(TextInputStyle.Paragraph)
      .setMinLength(3);
    const rows = new ActionRowBuilder<TextInputBuilder>().addComponents(input);
    await interaction.showModal(
      new ModalBuilder().setCustomId('order').setTitle('An order').addComponents(rows),
    );
  } else if (step) {
    const [rowIndex, column] = places.get(interaction.user.id) ?? [2, 3];
    places.set(interaction.user.id, [rowIndex + step[0], column + step[1]]);
    await interaction.update({ content: draw(places), components: board() });
  }
  // Nothing answers "stop": people see what a failed interaction looks like.
}

async function answerCommand(interaction: ChatInputCommandInteraction, places: Places): Promise<void> {
  const name = [interaction.commandName, interaction.options.getSubcommand(false)].filter(Boolean).join(' ');
  if (name === 'dungeon new') {
    places.set(interaction.user.id, [2, 3]);
    await interaction.reply({ content: draw(places), components: board() });
  } else if (name === 'dungeon status') {
    const embed = new EmbedBuilder()
      .setTitle('Your companion')
      .setDescription('It does what you **told** it: `follow me`.')
      .setColor(0x3ba55d)
      .addFields(
        { name: 'Health', value: '♥♥♥', inline: true },
        { name: 'Items', value: 'sword', inline: true },
      );
    await interaction.reply({ content: 'For your eyes only.', embeds: [embed], flags: 'Ephemeral' });
  } else if (name === 'companion do') {
    await interaction.deferReply();
  } else if (name === 'companion program') {
    const source =
      '-- follow me\nfunction tick()\n  local step = path.next(player)\n  if step then\n    move(step)\n  else\n    say("I am here!")\n  end\nend\n';
    await interaction.reply({
      content: 'This is what it runs:',
      files: [{ attachment: Buffer.from(source), name: 'follow.lua' }],
    });
  } else if (name === 'help') {
    const text = `# Help\nWalk with **W A S D**. Try </dungeon new:${interaction.commandId}>.\n- \`/companion do\` gives an *order*\n- ~~magic~~ __programs__ \\*not italic\\*\n> <@${interaction.user.id}> asked\n\`\`\`lua\nsay("hello") -- a comment\n\`\`\``;
    await interaction.reply(text);
  }
}
