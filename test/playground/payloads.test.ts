import { describe, expect, it } from 'vitest';
import { buttonRow, callback, openFrozenPlayground, request, setCommands } from './support.ts';

const button = (extra: object) => ({ type: 2, style: 2, label: 'x', custom_id: 'x', ...extra });
const row = (...components: object[]) => ({ type: 1, components });
const menu = (custom_id: string) => ({ type: 3, custom_id, options: [{ label: 'a', value: 'a' }] });
const text = { type: 10, content: 'hello' };
const secondKind = 1 << 15;

/** The error at a path like `components.0.components.1.label`. */
function errorAt(body: { errors?: unknown }, path: string): unknown {
  let level = body.errors as Record<string, unknown> | undefined;
  for (const key of path.split('.')) level = level?.[key] as Record<string, unknown> | undefined;
  return (level?._errors as { code: string }[] | undefined)?.[0]?.code;
}

describe('a message', () => {
  it.each<[what: string, path: string, code: string, payload: object]>([
    ['content over 2000 characters', 'content', 'BASE_TYPE_BAD_LENGTH', { content: 'x'.repeat(2001) }],
    ['content that is no text', 'content', 'STRING_TYPE_CONVERT', { content: 5 }],
    [
      'a duplicate custom id',
      'components.1.components.0.custom_id',
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      { components: [buttonRow('w'), buttonRow('w')] },
    ],
    [
      '6 rows',
      'components',
      'BASE_TYPE_BAD_LENGTH',
      { components: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => buttonRow(id)) },
    ],
    [
      '6 buttons in a row',
      'components.0.components',
      'BASE_TYPE_BAD_LENGTH',
      { components: [buttonRow('a', 'b', 'c', 'd', 'e', 'f')] },
    ],
    ['an empty row', 'components.0.components', 'BASE_TYPE_BAD_LENGTH', { components: [row()] }],
    [
      'a menu and a button in a row',
      'components.0.components.1',
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      { components: [row(button({}), menu('m'))] },
    ],
    [
      'a button without a custom id',
      'components.0.components.0.custom_id',
      'BASE_TYPE_REQUIRED',
      { components: [row({ type: 2, style: 1, label: 'x' })] },
    ],
    [
      'a button without a label',
      'components.0.components.0.label',
      'BUTTON_COMPONENT_MISSING_LABEL',
      { components: [row({ type: 2, style: 1, custom_id: 'x' })] },
    ],
    [
      'a label over 80 characters',
      'components.0.components.0.label',
      'BASE_TYPE_BAD_LENGTH',
      { components: [row(button({ label: 'x'.repeat(81) }))] },
    ],
    [
      'a custom id over 100 characters',
      'components.0.components.0.custom_id',
      'BASE_TYPE_BAD_LENGTH',
      { components: [row(button({ custom_id: 'x'.repeat(101) }))] },
    ],
    [
      'a link with a custom id',
      'components.0.components.0',
      'BUTTON_COMPONENT_CUSTOM_ID_AND_URL',
      { components: [row(button({ style: 5, url: 'https://example.org' }))] },
    ],
    [
      'a link without an address',
      'components.0.components.0.url',
      'BASE_TYPE_REQUIRED',
      { components: [row({ type: 2, style: 5, label: 'x' })] },
    ],
    [
      'an emoji that is none',
      'components.0.components.0.emoji.name',
      'COMPONENT_INVALID_EMOJI',
      { components: [row(button({ emoji: { name: 'up' } }))] },
    ],
    [
      'an unknown style',
      'components.0.components.0.style',
      'NUMBER_TYPE_MAX',
      { components: [row(button({ style: 7 }))] },
    ],
    ['an unknown component', 'components.0.type', 'UNION_TYPE_CHOICES', { components: [{ type: 99 }] }],
    [
      'two menu options with one value',
      'components.0.components.0.options.1.value',
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      {
        components: [row({ ...menu('m'), options: ['a', 'b'].map((label) => ({ label, value: 'same' })) })],
      },
    ],
    [
      'embeds over 6000 characters in total',
      'embeds',
      'MAX_EMBED_SIZE_EXCEEDED',
      { embeds: [{ description: 'x'.repeat(3001) }, { description: 'x'.repeat(3000) }] },
    ],
    [
      'an embed title over 256 characters',
      'embeds.0.title',
      'BASE_TYPE_BAD_LENGTH',
      { embeds: [{ title: 'x'.repeat(257) }] },
    ],
    [
      'an embed field without a value',
      'embeds.0.fields.0.value',
      'BASE_TYPE_REQUIRED',
      { embeds: [{ fields: [{ name: 'health' }] }] },
    ],
    ['11 embeds', 'embeds', 'BASE_TYPE_BAD_LENGTH', { embeds: Array(11).fill({ title: 'x' }) }],
    [
      'the second kind with content',
      'content',
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      { flags: secondKind, content: 'hello', components: [text] },
    ],
    [
      'components of the second kind without the flag',
      'components.0.type',
      'UNION_TYPE_CHOICES',
      { components: [text] },
    ],
    [
      'over 4000 characters in texts of the second kind',
      'components',
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      { flags: secondKind, components: [1, 2].map(() => ({ type: 10, content: 'x'.repeat(2001) })) },
    ],
    [
      'both all users and some users to mention',
      'allowed_mentions',
      'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['123456789012345678'] } },
    ],
    [
      'an attachment without its file',
      'attachments.0.id',
      'ATTACHMENT_NOT_FOUND',
      { content: 'x', attachments: [{ id: 0, filename: 'map.txt' }] },
    ],
    [
      'an answer to a message that is not there',
      'message_reference',
      'REPLIES_UNKNOWN_MESSAGE',
      { content: 'x', message_reference: { message_id: '123456789012345678' } },
    ],
  ])('is refused with %s', async (_what, path, code, payload) => {
    const playground = await openFrozenPlayground();
    const { status, body } = await request(
      playground,
      'POST',
      `/channels/${playground.channelId}/messages`,
      payload,
    );
    expect([status, body.code, errorAt(body, path)]).toEqual([400, 50035, code]);
  });

  it.each([{}, { content: '' }, { content: ' \n ' }, { embeds: [], components: [] }])(
    'is refused when it shows nothing: %j',
    async (payload) => {
      const playground = await openFrozenPlayground();
      const { status, body } = await request(
        playground,
        'POST',
        `/channels/${playground.channelId}/messages`,
        payload,
      );
      expect([status, body.code]).toEqual([400, 50006]);
    },
  );

  it('is refused when an edit would leave nothing of it', async () => {
    const playground = await openFrozenPlayground();
    const path = `/channels/${playground.channelId}/messages`;
    const { id } = (await request(playground, 'POST', path, { content: 'x' })).body;
    expect((await request(playground, 'PATCH', `${path}/${id}`, { content: '' })).body.code).toBe(50006);
    expect((await request(playground, 'PATCH', `${path}/${id}`, { embeds: [{ title: 'x' }] })).status).toBe(
      200,
    );
    expect((await request(playground, 'PATCH', `${path}/${id}`, { content: null })).status).toBe(200);
  });

  it.each([
    { content: 'x'.repeat(2000) },
    { content: '', components: [row(button({ label: null, emoji: { name: '⬆️' } }))] },
    { components: [row(button({ emoji: { name: '⬆' } }))] },
    { components: [row(button({ emoji: { id: '123456789012345678' } }))] },
    { flags: secondKind, components: [{ type: 17, components: [text, row(button({})), { type: 14 }] }] },
    { flags: secondKind, components: [{ type: 9, components: [text], accessory: button({}) }] },
  ])('is taken when all is well: %j', async (payload) => {
    const playground = await openFrozenPlayground();
    const { status } = await request(
      playground,
      'POST',
      `/channels/${playground.channelId}/messages`,
      payload,
    );
    expect(status).toBe(200);
  });

  it('is refused with error 40005 when its files are over 10 MiB', async () => {
    const playground = await openFrozenPlayground();
    const form = new FormData();
    form.set('payload_json', '{}');
    form.set('files[0]', new Blob([new Uint8Array(10 * 1024 * 1024 + 1)]), 'big.bin');
    const response = await fetch(`${playground.apiUrl}/v10/channels/${playground.channelId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${playground.token}` },
      body: form,
    });
    expect([response.status, await response.json()]).toMatchObject([413, { code: 40005 }]);
  });

  it('has JSON for a body', async () => {
    const playground = await openFrozenPlayground();
    const response = await fetch(`${playground.apiUrl}/v10/channels/${playground.channelId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${playground.token}`, 'content-type': 'application/json' },
      body: '{"content":',
    });
    expect([response.status, await response.json()]).toMatchObject([400, { code: 50109 }]);
  });
});

describe('a form', () => {
  const input = (extra: object) => ({ type: 4, custom_id: 'text', style: 1, label: 'Text', ...extra });
  it.each<[what: string, path: string, code: string, payload: object]>([
    [
      'over 5 rows',
      'data.components',
      'BASE_TYPE_BAD_LENGTH',
      { components: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => row(input({ custom_id: id }))) },
    ],
    ['a title over 45 characters', 'data.title', 'BASE_TYPE_BAD_LENGTH', { title: 'x'.repeat(46) }],
    [
      'a field without a label',
      'data.components.0.components.0.label',
      'BASE_TYPE_REQUIRED',
      { components: [row({ type: 4, custom_id: 'x', style: 1 })] },
    ],
    [
      'two fields with one id',
      'data.components.1.components.0.custom_id',
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      { components: [row(input({})), row(input({}))] },
    ],
    [
      'a button',
      'data.components.0.components.0.type',
      'BASE_TYPE_CHOICES',
      { components: [row(button({}))] },
    ],
    [
      'a value over its own limit',
      'data.components.0.components.0.value',
      'BASE_TYPE_BAD_LENGTH',
      { components: [row(input({ max_length: 2, value: 'abc' }))] },
    ],
  ])('is refused with %s', async (_what, path, code, extra) => {
    const playground = await openFrozenPlayground();
    await setCommands(playground, [{ name: 'order', description: 'Order' }]);
    const data = { custom_id: 'order', title: 'An order', components: [row(input({}))], ...extra };
    const use = playground.join('Ada').command('/order');
    const { status, body } = await callback(playground, use, { type: 9, data });
    expect([status, body.code, errorAt(body, path)]).toEqual([400, 50035, code]);
  });
});

describe('suggestions', () => {
  it.each<[what: string, path: string, choices: object[]]>([
    ['over 25 of them', 'data.choices', Array(26).fill({ name: 'x', value: 'x' })],
    ['an empty name', 'data.choices.0.name', [{ name: '', value: 'x' }]],
    ['a value over 100 characters', 'data.choices.0.value', [{ name: 'x', value: 'x'.repeat(101) }]],
  ])('are refused with %s', async (_what, path, choices) => {
    const playground = await openFrozenPlayground();
    const option = { type: 3, name: 'level', description: 'Which', autocomplete: true };
    await setCommands(playground, [{ name: 'new', description: 'New', options: [option] }]);
    const ada = playground.join('Ada');
    const use = ada.beginAutocomplete('/new', {}, 'level');
    const { body } = await callback(playground, use, { type: 8, data: { choices } });
    expect([body.code, errorAt(body, path) !== undefined]).toEqual([50035, true]);
  });
});

describe('a set of commands', () => {
  const command = (extra: object = {}) => ({ name: 'order', description: 'Order', ...extra });
  const option = (extra: object = {}) => ({ type: 3, name: 'text', description: 'Text', ...extra });
  const choices = [{ name: 'a', value: 'a' }];
  it.each<[what: string, path: string, code: string, commands: object[]]>([
    ['capitals in a name', '0.name', 'BASE_TYPE_INVALID', [command({ name: 'Order' })]],
    ['spaces in a name', '0.name', 'BASE_TYPE_INVALID', [command({ name: 'my order' })]],
    ['no description', '0.description', 'BASE_TYPE_REQUIRED', [{ name: 'order' }]],
    ['an empty description', '0.description', 'BASE_TYPE_BAD_LENGTH', [command({ description: '' })]],
    ['one name twice', '1', 'APPLICATION_COMMANDS_DUPLICATE_NAME', [command(), command()]],
    [
      'a required option after an optional one',
      '0.options.1',
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      [command({ options: [option(), option({ name: 'more', required: true })] })],
    ],
    [
      'choices beside autocomplete',
      '0.options.0.choices',
      'APPLICATION_COMMAND_OPTIONS_CHOICES_AND_AUTOCOMPLETE',
      [command({ options: [option({ autocomplete: true, choices })] })],
    ],
    [
      'a choice of another type',
      '0.options.0.choices.0.value',
      'BASE_TYPE_INVALID',
      [command({ options: [option({ type: 4, choices })] })],
    ],
    [
      'one option name twice',
      '0.options.1.name',
      'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
      [command({ options: [option(), option()] })],
    ],
    [
      'a subcommand beside an option',
      '0.options',
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      [command({ options: [option(), option({ type: 1, name: 'sub' })] })],
    ],
    [
      'a subcommand inside a subcommand',
      '0.options.0.options.0.type',
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      [command({ options: [option({ type: 1, options: [option({ type: 1 })] })] })],
    ],
    [
      'over 25 options',
      '0.options',
      'BASE_TYPE_BAD_LENGTH',
      [command({ options: Array.from({ length: 26 }, (_, index) => option({ name: `o${index}` })) })],
    ],
    [
      'a capital in a translated name',
      '0.name_localizations.de',
      'BASE_TYPE_INVALID',
      [command({ name_localizations: { de: 'Befehl' } })],
    ],
    [
      'over 8000 characters in one command',
      '0',
      'APPLICATION_COMMAND_TOO_LARGE',
      [
        command({
          options: [0, 1, 2, 3].map((index) =>
            option({
              name: `o${index}`,
              choices: Array.from({ length: 25 }, () => ({ name: 'x'.repeat(50), value: 'x'.repeat(50) })),
            }),
          ),
        }),
      ],
    ],
  ])('is refused with %s', async (_what, path, code, commands) => {
    const playground = await openFrozenPlayground();
    const url = `/applications/${playground.applicationId}/commands`;
    const { status, body } = await request(playground, 'PUT', url, commands);
    expect([status, body.code, errorAt(body, path)]).toEqual([400, 50035, code]);
  });

  it('is refused with over 100 of them', async () => {
    const playground = await openFrozenPlayground();
    const url = `/applications/${playground.applicationId}/commands`;
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => command({ name: `c${index}` }));
    expect((await request(playground, 'PUT', url, many(100))).status).toBe(200);
    expect((await request(playground, 'PUT', url, many(101))).body.code).toBe(50035);
  });

  it('may have names in any script, permissions as a text, and translations', async () => {
    const playground = await openFrozenPlayground();
    await setCommands(playground, [
      command({ name: '命令', name_localizations: { de: 'befehl' }, default_member_permissions: '0' }),
    ]);
    expect(playground.join('Ada').commands()).toEqual([]);
    expect(playground.join('Zoe', { admin: true }).commands()).toHaveLength(1);
  });
});
