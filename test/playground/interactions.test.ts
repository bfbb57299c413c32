import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/playground/control/person.ts';
import type { Use } from '../../src/playground/control/use.ts';
import type { Playground } from '../../src/playground/handle.ts';
import { buttonRow, callback, openFrozenPlayground, request, setCommands } from './support.ts';

const commands = [
  {
    name: 'board',
    description: 'Show the board',
    options: [{ type: 3, name: 'level', description: 'Which', autocomplete: true }],
  },
  { name: 'admin', description: 'For admins', default_member_permissions: '32' },
];
const modal = {
  custom_id: 'order',
  title: 'An order',
  components: [
    {
      type: 18,
      label: 'What should it do?',
      component: { type: 4, custom_id: 'text', style: 1, min_length: 3, max_length: 10 },
    },
  ],
};

async function start(): Promise<{ playground: Playground; ada: Person }> {
  const playground = await openFrozenPlayground();
  await setCommands(playground, commands);
  return { playground, ada: playground.join('Ada') };
}

/** A message with buttons that a command was answered with. */
async function openBoard(flags = 0) {
  const { playground, ada } = await start();
  const use = ada.command('/board');
  const disabled = { type: 2, style: 2, label: '.', custom_id: 'filler', disabled: true };
  const link = { type: 2, style: 5, label: 'docs', url: 'https://example.org' };
  const components = [buttonRow('w', 's'), { type: 1, components: [disabled, link] }];
  await callback(playground, use, { type: 4, data: { content: 'board', components, flags } });
  return { playground, ada, use, board: await use.answer() };
}

const webhook = (playground: Playground, use: Use, rest = '') =>
  `/webhooks/${playground.applicationId}/${use.token}${rest}`;

describe('acknowledging an interaction', () => {
  it('fails after 3 s: the person is told, and a later answer is error 10062', async () => {
    const { playground, ada } = await start();
    const use = ada.command('/board');
    playground.clock.advance(2_999);
    expect(use.seen()).toMatchObject({ state: 'waiting', notice: null });
    playground.clock.advance(1);
    expect(use.seen()).toMatchObject({
      state: 'failed',
      notice: 'This interaction failed: the application did not respond.',
    });
    expect(ada.view().pending).toEqual([use.seen()]);

    const late = await callback(playground, use, { type: 4, data: { content: 'late' } });
    expect(late).toMatchObject({ status: 404, body: { code: 10062, message: 'Unknown interaction' } });
    expect(ada.view().messages).toEqual([]);
  });

  it('takes an answer within 3 s, and nothing fails afterwards', async () => {
    const { playground, ada } = await start();
    const use = ada.command('/board');
    playground.clock.advance(2_900);
    expect((await callback(playground, use, { type: 5 })).status).toBe(204);
    playground.clock.advance(60_000);
    expect(use.seen()).toMatchObject({ state: 'acknowledged', notice: null });
    expect(ada.view().messages).toMatchObject([{ thinking: true, content: '' }]);
  });

  it('happens once: the second answer is error 40060', async () => {
    const { playground, use } = await openBoard();
    const second = await callback(playground, use, { type: 5 });
    expect(second).toMatchObject({ status: 400, body: { code: 40060 } });
  });

  it('needs the token of the interaction', async () => {
    const { playground, ada } = await start();
    const [use, other] = [ada.command('/board'), ada.command('/board')];
    const path = `/interactions/${use.id}/${other.token}/callback`;
    expect((await request(playground, 'POST', path, { type: 5 }, {})).body.code).toBe(10062);
  });

  it('can be tried again after an answer that was refused', async () => {
    const { playground, ada } = await start();
    const use = ada.command('/board');
    const refused = await callback(playground, use, { type: 4, data: { content: 'x'.repeat(2001) } });
    expect(refused.body).toEqual({
      code: 50035,
      message: 'Invalid Form Body',
      errors: {
        data: {
          content: {
            _errors: [{ code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be 2000 or fewer in length.' }],
          },
        },
      },
    });
    expect((await callback(playground, use, { type: 4, data: { content: 'short' } })).status).toBe(204);
  });

  const update = { type: 7, data: { content: 'new' } };
  const message = { type: 4, data: { content: 'hello' } };
  const suggestions = { type: 8, data: { choices: [] } };
  const form = { type: 9, data: modal };
  it.each([
    ['command', [message, { type: 5 }, form], [{ type: 1 }, { type: 6 }, update, suggestions]],
    ['button', [message, { type: 5 }, { type: 6 }, update, form], [{ type: 1 }, suggestions]],
    ['modal of a command', [message, { type: 5 }], [{ type: 6 }, update, suggestions, form]],
    ['modal of a button', [message, { type: 5 }, { type: 6 }, update], [suggestions, form]],
    ['suggestion', [suggestions], [message, { type: 5 }, { type: 6 }, update, form]],
  ])('of a %s takes only the types that may answer it', async (kind, allowed, refused) => {
    const { playground, ada, board } = await openBoard();
    const open = async (): Promise<Use> => {
      if (kind === 'command') return ada.command('/board');
      if (kind === 'button') return ada.click(board, 'w');
      if (kind === 'suggestion') return ada.beginAutocomplete('/board', {}, 'level');
      const opened = kind === 'modal of a command' ? ada.command('/board') : ada.click(board, 'w');
      await callback(playground, opened, form);
      return ada.submit(opened, { text: 'stay' });
    };

    for (const body of refused) {
      expect((await callback(playground, await open(), body)).body).toMatchObject({
        code: 50035,
        errors: { type: { _errors: [{ code: 'INTERACTION_CALLBACK_TYPE_INVALID' }] } },
      });
    }
    playground.clock.advance(3_000);
    for (const body of allowed) {
      expect((await callback(playground, await open(), body)).status).toBe(204);
    }
  });
});

describe('the token of an interaction', () => {
  it('is good for 15 minutes, then every request answers 401 with code 50027', async () => {
    const { playground, use } = await openBoard();
    playground.clock.advance(15 * 60_000);
    const path = webhook(playground, use, '/messages/@original');
    expect((await request(playground, 'PATCH', path, { content: 'in time' }, {})).status).toBe(200);

    playground.clock.advance(1);
    const late = [
      await request(playground, 'PATCH', path, { content: 'late' }, {}),
      await request(playground, 'GET', path, undefined, {}),
      await request(playground, 'DELETE', path, undefined, {}),
      await request(playground, 'POST', webhook(playground, use), { content: 'late' }, {}),
    ];
    for (const answer of late) expect(answer).toMatchObject({ status: 401, body: { code: 50027 } });
  });

  it('reaches nothing before the acknowledgement', async () => {
    const { playground, ada } = await start();
    const use = ada.command('/board');
    const early = await request(playground, 'POST', webhook(playground, use), { content: 'early' }, {});
    expect(early).toMatchObject({ status: 404, body: { code: 10015 } });
  });

  it('reaches only the messages of its own interaction', async () => {
    const { playground, ada, board } = await openBoard();
    const other = ada.command('/board');
    await callback(playground, other, { type: 4, data: { content: 'other' } });
    const path = webhook(playground, other, `/messages/${board.id}`);
    expect((await request(playground, 'PATCH', path, { content: 'taken' }, {})).body.code).toBe(10008);
  });

  it('turns the first follow-up after a deferral into the answer, as private as the deferral', async () => {
    const { playground, ada } = await start();
    const use = ada.command('/board');
    await callback(playground, use, { type: 5, data: { flags: 64 } });
    await request(playground, 'POST', webhook(playground, use), { content: 'the answer' }, {});
    await request(playground, 'POST', webhook(playground, use), { content: 'one more' }, {});
    expect(ada.view().messages).toMatchObject([
      { content: 'the answer', thinking: false, ephemeral: true, editedMs: null },
      { content: 'one more', ephemeral: false },
    ]);
  });
});

describe('ephemeral messages', () => {
  it('are seen by the person alone, and not by the channel’s routes', async () => {
    const { playground, ada, board } = await openBoard(64);
    const bob = playground.join('Bob');
    expect(ada.view().messages).toMatchObject([{ id: board.id, ephemeral: true }]);
    expect(bob.view().messages).toEqual([]);
    expect(() => bob.click(board, 'w')).toThrow('There is no such message.');

    const path = `/channels/${playground.channelId}/messages`;
    expect((await request(playground, 'GET', path)).body).toEqual([]);
    expect((await request(playground, 'PATCH', `${path}/${board.id}`, { content: 'x' })).body.code).toBe(
      10008,
    );
    expect((await request(playground, 'PUT', `${path}/pins/${board.id}`)).body.code).toBe(10008);
  });

  it('stay ephemeral when their own button updates them', async () => {
    const { playground, ada, board } = await openBoard(64);
    await callback(playground, ada.click(board, 's'), { type: 7, data: { content: 'moved' } });
    expect(ada.view().messages).toMatchObject([{ id: board.id, content: 'moved', ephemeral: true }]);
  });
});

describe('what a person can click', () => {
  it('is a button that exists, is enabled and is no link', async () => {
    const { ada, board } = await openBoard();
    expect(() => ada.click(board, 'nowhere')).toThrow('The message has no button nowhere.');
    expect(() => ada.click(board, 'filler')).toThrow('The button filler is disabled.');
    expect(() => ada.click(board, 'docs')).toThrow('The button docs is a link.');
    expect(() => ada.click('123', 'w')).toThrow('There is no such message.');
    expect(ada.click(board, 'w').seen()).toMatchObject({ kind: 'component', sourceMessageId: board.id });
  });

  it('goes with the buttons when an edit takes them away', async () => {
    const { playground, ada, board } = await openBoard();
    const path = `/channels/${playground.channelId}/messages/${board.id}`;
    expect((await request(playground, 'PATCH', path, { components: [] })).status).toBe(200);
    expect(() => ada.click(board, 'w')).toThrow('The message has no button w.');
  });

  it('cannot be updated once the message is deleted', async () => {
    const { playground, ada, board } = await openBoard();
    const use = ada.click(board, 'w');
    await request(playground, 'DELETE', `/channels/${playground.channelId}/messages/${board.id}`);
    const answer = await callback(playground, use, { type: 7, data: { content: 'gone' } });
    expect(answer).toMatchObject({ status: 404, body: { code: 10008 } });
  });

  it('includes the choices of a menu, as many as it takes', async () => {
    const { playground, ada, board } = await openBoard();
    const options = ['plain', 'colour'].map((value) => ({ label: value, value }));
    const menu = { type: 1, components: [{ type: 3, custom_id: 'view', options }] };
    const path = `/channels/${playground.channelId}/messages/${board.id}`;
    await request(playground, 'PATCH', path, { components: [menu] });
    expect(() => ada.select(board, 'view', ['loud'])).toThrow('has no value loud');
    expect(() => ada.select(board, 'view', ['plain', 'colour'])).toThrow('takes 1 to 1 values');
    const use = ada.select(board, 'view', ['plain']);
    expect(playground.findInteraction(use.id)?.data).toEqual({
      custom_id: 'view',
      component_type: 3,
      values: ['plain'],
    });
  });
});

describe('what a person can type', () => {
  it('is a command that the permissions show; a test may bypass them', async () => {
    const { playground, ada } = await start();
    const admin = playground.join('Zoe', { admin: true });
    expect(ada.commands().map(({ name }) => name)).toEqual(['board']);
    expect(admin.commands().map(({ name }) => name)).toEqual(['board', 'admin']);
    expect(() => ada.command('/admin')).toThrow('There is no command /admin that you may use here.');
    expect(ada.command('/admin', {}, { bypassPermissions: true }).seen().state).toBe('waiting');
    const { data } = playground.findInteraction(admin.command('/admin').id) ?? {};
    expect(data).toMatchObject({ name: 'admin' });
  });

  it('is checked as Discord’s client checks it', async () => {
    const { playground, ada } = await start();
    await setCommands(playground, [
      {
        name: 'set',
        description: 'Set',
        options: [
          { type: 4, name: 'count', description: 'n', required: true, min_value: 1, max_value: 5 },
          { type: 3, name: 'view', description: 'v', choices: [{ name: 'Plain', value: 'plain' }] },
          { type: 3, name: 'text', description: 't', min_length: 2, max_length: 3 },
        ],
      },
      { name: 'sub', description: 'Sub', options: [{ type: 1, name: 'one', description: 'One' }] },
    ]);
    expect(() => ada.command('/set')).toThrow('The option count of /set is required.');
    expect(() => ada.command('/set', { count: 1.5 })).toThrow('The option count is a whole number.');
    expect(() => ada.command('/set', { count: 0 })).toThrow('The option count is 1 or more.');
    expect(() => ada.command('/set', { count: 6 })).toThrow('The option count is 5 at most.');
    expect(() => ada.command('/set', { count: 2, view: 'loud' })).toThrow(
      'The option view is one of: plain.',
    );
    expect(() => ada.command('/set', { count: 2, text: 'a' })).toThrow('needs 2 characters or more');
    expect(() => ada.command('/set', { count: 2, text: 'long' })).toThrow('takes 3 characters at most');
    expect(() => ada.command('/set', { count: 2, what: 1 })).toThrow('/set has no option what.');
    expect(() => ada.command('/sub')).toThrow('/sub is not complete; it goes on with one of: one.');
    expect(() => ada.command('/sub two')).toThrow('/sub two is not complete');
    expect(() => ada.command('/sub one more')).toThrow('There is no command /sub one more.');
    expect(ada.command('/sub one').seen().commandName).toBe('sub one');
  });

  it('is what a form takes, from the person who opened it', async () => {
    const { playground, ada, board } = await openBoard();
    const bob = playground.join('Bob');
    const use = ada.click(board, 'w');
    expect(() => ada.submit(use, { text: 'stay' })).toThrow('No form is open there.');
    await callback(playground, use, { type: 9, data: modal });
    expect(() => bob.submit(use, { text: 'stay' })).toThrow('No form is open there.');
    expect(() => ada.submit(use, {})).toThrow('The field text is required.');
    expect(() => ada.submit(use, { text: 'no' })).toThrow('needs 3 characters or more');
    expect(() => ada.submit(use, { text: 'much too long' })).toThrow('takes 10 characters at most');
    expect(() => ada.submit(use, { other: 'stay' })).toThrow('The form has no field other; it has text.');
    const { data } = playground.findInteraction(ada.submit(use, { text: 'stay' }).id) ?? {};
    expect(data).toEqual({
      custom_id: 'order',
      components: [{ type: 18, id: 1, component: { type: 4, id: 0, custom_id: 'text', value: 'stay' } }],
    });
  });

  it('gets no suggestions when the application takes more than 3 s', async () => {
    const { playground, ada } = await start();
    const asked = ada.autocomplete('/board', {}, 'level');
    playground.clock.advance(3_000);
    await expect(asked).rejects.toThrow('Loading options failed.');
  });
});
