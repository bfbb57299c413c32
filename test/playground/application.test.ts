import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Events,
  ModalBuilder,
  SlashCommandBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createSchemaCheck } from './schema.ts';
import { collectExchanges, connectClient, openPlayground } from './support.ts';

const commands = [
  new SlashCommandBuilder()
    .setName('dungeon')
    .setDescription('The dungeon of this channel')
    .addSubcommand((sub) =>
      sub
        .setName('new')
        .setDescription('Begin a new one')
        .addStringOption((option) =>
          option.setName('level').setDescription('Which level').setAutocomplete(true).setRequired(true),
        )
        .addIntegerOption((option) => option.setName('depth').setDescription('How deep').setMaxValue(9)),
    ),
  new SlashCommandBuilder().setName('order').setDescription('Tell your companion what to do'),
];

const inputRow = (id: string) =>
  new ActionRowBuilder<TextInputBuilder>().addComponents(
    new TextInputBuilder().setCustomId(id).setLabel('Your order').setStyle(TextInputStyle.Short),
  );
const buttonRow = (...ids: string[]) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    ids.map((id) => new ButtonBuilder().setCustomId(id).setLabel(id).setStyle(ButtonStyle.Primary)),
  );

/** A playground with a client, and every payload checked against Discord's schema. */
async function openWithClient() {
  const checkSchema = createSchemaCheck();
  const { exchanges, observe } = collectExchanges();
  const playground = await openPlayground({ observe });
  const client = await connectClient(playground);
  await client.application.commands.set(commands);
  const ada = playground.join('Ada');
  const expectClean = () => {
    expect(exchanges.flatMap(checkSchema)).toEqual([]);
    expect(playground.report()).toEqual({
      unknownRoutes: [],
      rateLimited: [],
      failures: [],
      invalidRequests: 0,
    });
  };
  return { playground, client, ada, expectClean };
}

describe('the application’s own client', () => {
  it('logs in, knows the guild and its channel, and registers commands', async () => {
    const { playground, client, ada, expectClean } = await openWithClient();

    expect(client.user.id).toBe(playground.applicationId);
    expect(client.guilds.cache.get(playground.guildId)?.name).toBe('The Playground');
    expect(client.channels.cache.get(playground.channelId)?.isSendable()).toBe(true);
    expect([...(await client.application.commands.fetch()).values()].map(({ name }) => name)).toEqual([
      'dungeon',
      'order',
    ]);
    expect(ada.commands().map(({ name }) => name)).toEqual(['dungeon', 'order']);
    expectClean();
  });

  it('keeps the ids of commands that are registered again, and has commands of a guild', async () => {
    const { playground, client, ada, expectClean } = await openWithClient();
    const before = ada.commands().map(({ id }) => id);
    await client.application.commands.set(commands);
    expect(ada.commands().map(({ id }) => id)).toEqual(before);

    await client.application.commands.set([{ name: 'local', description: 'Here only' }], playground.guildId);
    expect(ada.commands().map(({ name }) => name)).toEqual(['local', 'dungeon', 'order']);
    expectClean();
  });

  it('gets a command with its options, and replies', async () => {
    const { client, ada, expectClean } = await openWithClient();
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { options } = interaction;
      const told = [options.getSubcommand(), options.getString('level'), options.getInteger('depth')];
      await interaction.reply(`${interaction.user.displayName}: ${told.join(' ')}`);
    });

    const answer = await ada.command('/dungeon new', { level: 'classic', depth: 3 }).answer();
    expect(answer).toMatchObject({
      content: 'Ada: new classic 3',
      author: { name: 'Luamancer', bot: true },
      usedBy: { name: 'Ada', command: 'dungeon new' },
      ephemeral: false,
      editedMs: null,
    });
    expectClean();
  });

  it('sees every type of option, with what the ids stand for', async () => {
    const { playground, client, ada, expectClean } = await openWithClient();
    const types = ['user', 'channel', 'role', 'mentionable', 'attachment', 'boolean', 'number'] as const;
    const numbers = { user: 6, channel: 7, role: 8, mentionable: 9, attachment: 11, boolean: 5, number: 10 };
    await client.application.commands.set([
      {
        name: 'all',
        description: 'All',
        options: types.map((name) => ({ name, description: name, type: numbers[name] })),
      },
    ]);
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { options } = interaction;
      const attachment = options.getAttachment('attachment', true);
      const told = {
        user: options.getUser('user')?.displayName,
        member: options.getMember('user') !== null,
        channel: options.getChannel('channel')?.name,
        role: options.getRole('role')?.name,
        mentionable: options.getMentionable('mentionable') !== null,
        attachment: `${attachment.name} ${await (await fetch(attachment.url)).text()}`,
        boolean: options.getBoolean('boolean'),
        number: options.getNumber('number'),
      };
      await interaction.reply(JSON.stringify(told));
    });

    const answer = await ada
      .command('/all', {
        user: ada.id,
        channel: playground.channelId,
        role: playground.guildId,
        mentionable: ada.id,
        attachment: { filename: 'map.txt', contentType: 'text/plain', bytes: Buffer.from('#####') },
        boolean: false,
        number: 1.5,
      })
      .answer();
    expect(JSON.parse(answer.content)).toEqual({
      user: 'Ada',
      member: true,
      channel: 'dungeon',
      role: '@everyone',
      mentionable: true,
      attachment: 'map.txt #####',
      boolean: false,
      number: 1.5,
    });
    expectClean();
  });

  it('suggests values while an option is typed; nothing typed yet is an empty text', async () => {
    const { client, ada, expectClean } = await openWithClient();
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      await interaction.respond([{ name: `${name}: ${value}!`, value: 'classic' }]);
    });

    expect(await ada.autocomplete('/dungeon new', {}, 'level')).toEqual([
      { name: 'level: !', value: 'classic' },
    ]);
    expect(await ada.autocomplete('/dungeon new', { level: 'cl', depth: 2 }, 'level')).toEqual([
      { name: 'level: cl!', value: 'classic' },
    ]);
    expectClean();
  });

  it('defers, edits, follows up, fetches and deletes its answers', async () => {
    const { client, ada, expectClean } = await openWithClient();
    const seenWhileThinking: boolean[] = [];
    client.on(Events.InteractionCreate, async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const deferred = await interaction.deferReply({ withResponse: true });
      seenWhileThinking.push(deferred.interaction.responseMessageLoading ?? false);
      await interaction.editReply('first');
      await interaction.followUp({
        content: 'second',
        files: [{ attachment: Buffer.from('x = 1'), name: 'p.lua' }],
      });
      const secret = await interaction.followUp({ content: 'secret', flags: 'Ephemeral' });
      await interaction.editReply({ message: secret, content: 'secret, edited' });
      await interaction.deleteReply();
    });

    ada.command('/order');
    const second = await ada.until((channel) => {
      const gone = !channel.messages.some(({ content }) => content === 'first');
      const secret = channel.messages.find(({ content }) => content === 'secret, edited');
      return gone && secret?.ephemeral && channel.messages.find(({ content }) => content === 'second');
    });
    expect(seenWhileThinking).toEqual([true]);
    expect(second.attachments).toMatchObject([{ filename: 'p.lua', size: 5 }]);
    expectClean();
  });

  it('updates the message of a button, at once or after a deferral', async () => {
    const { client, ada, expectClean } = await openWithClient();
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isChatInputCommand()) {
        const reply = await interaction.reply({
          content: 'board',
          components: [buttonRow('w', 's')],
          withResponse: true,
        });
        expect(reply.resource?.message?.content).toBe('board');
      }
      if (!interaction.isButton()) return;
      if (interaction.customId === 'w') return void (await interaction.update('moved north'));
      await interaction.deferUpdate();
      await interaction.editReply('moved south');
      expect((await interaction.fetchReply()).content).toBe('moved south');
    });

    const board = await ada.command('/order').answer();
    expect(await ada.click(board, 'w').answer()).toMatchObject({ id: board.id, content: 'moved north' });
    await ada.click(board, 's').settled();
    const moved = await ada.until(({ messages }) =>
      messages.find(({ content }) => content === 'moved south'),
    );
    expect(moved).toMatchObject({ id: board.id, editedMs: expect.any(Number) });
    expect(moved.components).toHaveLength(1);
    expectClean();
  });

  it('opens a form from a command and from a button, and answers what was filled in', async () => {
    const { client, ada, expectClean } = await openWithClient();
    client.on(Events.InteractionCreate, async (interaction) => {
      if (interaction.isModalSubmit()) {
        const text = `order: ${interaction.fields.getTextInputValue('text')}`;
        await (interaction.isFromMessage()
          ? interaction.update(text)
          : interaction.reply({ content: text, components: [buttonRow('again')] }));
      } else if (interaction.isButton() || interaction.isChatInputCommand()) {
        await interaction.showModal(
          new ModalBuilder().setCustomId('order').setTitle('An order').addComponents(inputRow('text')),
        );
      }
    });

    const opened = ada.command('/order');
    expect((await opened.settled()).modal).toMatchObject({ custom_id: 'order', title: 'An order' });
    const answer = await ada.submit(opened, { text: 'follow me' }).answer();
    expect(answer.content).toBe('order: follow me');

    const again = ada.click(answer, 'again');
    await again.settled();
    expect(await ada.submit(again, { text: 'stay' }).answer()).toMatchObject({
      id: answer.id,
      content: 'order: stay',
    });
    expectClean();
  });

  it('posts, edits, pins, lists and deletes messages with files and buttons', async () => {
    const { playground, client, ada, expectClean } = await openWithClient();
    const channel = client.channels.cache.get(playground.channelId);
    if (!channel?.isSendable() || !('messages' in channel)) throw new Error('The channel is missing.');

    const message = await channel.send({
      content: 'board',
      components: [buttonRow('w')],
      files: [{ attachment: Buffer.from('\u001b[31m#'), name: 'map.ansi', description: 'The map' }],
      embeds: [{ title: 'Status', fields: [{ name: 'health', value: '3' }] }],
    });
    expect(await (await fetch(message.attachments.first()?.url ?? '')).text()).toBe('\u001b[31m#');
    await message.edit({ content: 'board 2' });
    expect(ada.view().messages.at(-1)).toMatchObject({
      content: 'board 2',
      attachments: [{ filename: 'map.ansi' }],
      embeds: [{ title: 'Status' }],
    });
    await message.edit({ attachments: [], files: [{ attachment: Buffer.from('new'), name: 'new.txt' }] });
    expect(ada.view().messages.at(-1)?.attachments).toMatchObject([{ filename: 'new.txt' }]);

    await message.pin();
    expect((await channel.messages.fetchPins()).items.map((pin) => pin.message.id)).toEqual([message.id]);
    await message.unpin();
    const other = await message.reply('an answer');
    expect([...(await channel.messages.fetch({ limit: 10 })).keys()]).toEqual([other.id, message.id]);
    expect((await channel.messages.fetch({ message: message.id, force: true })).content).toBe('board 2');
    await message.delete();
    expect(ada.view().messages.map(({ content }) => content)).toEqual(['an answer']);
    expectClean();
  });

  it('opens threads and talks in them', async () => {
    const { playground, client, ada, expectClean } = await openWithClient();
    const channel = client.channels.cache.get(playground.channelId);
    if (!channel?.isTextBased() || !('threads' in channel)) throw new Error('The channel is missing.');
    const message = await channel.send('the board');
    const thread = await message.startThread({ name: 'the log' });
    await thread.send('hello');
    expect(thread.id).toBe(message.id);
    expect(ada.view({ channelId: thread.id }).messages.map(({ content }) => content)).toEqual(['hello']);
    expect((await client.channels.fetch(thread.id, { force: true }))?.isThread()).toBe(true);
    expectClean();
  });
});
