import { describe, expect, it } from 'vitest';
import { boardOf, hasButton, mapOf, placeOf, setStage } from './stage.ts';

describe('playing in a channel', () => {
  it('opens a dungeon that explains itself, with the board below', async () => {
    const { playground, expectClean } = await setStage();
    const ada = playground.join('Ada');
    const welcome = await ada.command('/dungeon new').answer();
    for (const words of ['/companion do follow me', 'W A S D', '**Order…**', '/help']) {
      expect(welcome.content).toContain(words);
    }
    const board = await boardOf(ada);
    expect(BigInt(board.id)).toBeGreaterThan(BigInt(welcome.id));
    expect(placeOf(board, 'P')).toEqual({ row: 2, col: 2 });
    expect(board.content.length).toBeLessThanOrEqual(2000);
    expectClean();
  });

  it('answers a click with the new frame, by the interaction itself', async () => {
    const { playground, expectClean } = await setStage();
    const ada = playground.join('Ada');
    await ada.command('/dungeon new').answer();
    const board = await boardOf(ada);
    const moved = await ada.click(board, 'board:s').answer();
    expect(moved.id).toBe(board.id);
    expect(placeOf(moved, 'P')).toEqual({ row: 3, col: 2 });
    expect(placeOf(await ada.click(board, 'W').answer(), 'P')).toEqual({ row: 2, col: 2 });
    expectClean();
  });

  it('lets several play: each click waits for the others, one tick takes both', async () => {
    const { playground, expectClean } = await setStage({ limits: 'tick_ms=10000,clicks_per_person=600' });
    const [ada, bob] = [playground.join('Ada'), playground.join('Bob')];
    await ada.command('/dungeon new').answer();
    const board = await boardOf(ada);
    const early = await bob.click(board, 'board:w').answer();
    expect(early).toMatchObject({ ephemeral: true });
    expect(early.content).toContain('Join');
    const joined = await bob.click(board, 'board:join').answer();
    expect(joined.content).toContain('seat 2');
    const again = await bob.command('/dungeon join').answer();
    expect(again.content).toContain('you play here already');
    await ada.until(({ messages }) => messages.some((message) => placeOf(message, '2') !== null));
    const adas = ada.click(board, 'board:s');
    const bobs = bob.click(board, 'board:d');
    const [first, second] = await Promise.all([adas.answer(), bobs.answer()]);
    expect(mapOf(first)).toEqual(mapOf(second));
    expect(placeOf(first, '1')).toEqual({ row: 3, col: 2 });
    expectClean();
  });

  it('acknowledges a click whose tick is long in coming, and shows it when it comes', async () => {
    const { playground, expectClean } = await setStage({ limits: 'tick_ms=2500' });
    const [ada, bob] = [playground.join('Ada'), playground.join('Bob')];
    await ada.command('/dungeon new').answer();
    await bob.command('/dungeon join').answer();
    const board = await boardOf(ada);
    const use = ada.click(board, 'board:s');
    expect((await use.settled()).notice).toBeNull();
    const moved = await ada.until(({ messages }) =>
      messages.find((message) => placeOf(message, '1')?.row === 3),
    );
    expect(moved.id).toBe(board.id);
    expectClean();
  });

  it('posts the board anew below, and takes the old one out of play', async () => {
    const { playground, expectClean } = await setStage();
    const ada = playground.join('Ada');
    await ada.command('/dungeon new').answer();
    const old = await boardOf(ada);
    await ada.command('/dungeon map').answer();
    const board = await ada.until(({ messages }) =>
      messages.find((message) => message.id !== old.id && hasButton(message, 'board:w')),
    );
    await ada.until(({ messages }) =>
      messages.some(({ id, components }) => id === old.id && components.length === 0),
    );
    expect(placeOf(await ada.click(board, 'board:s').answer(), 'P')).toEqual({ row: 3, col: 2 });
    expectClean();
  });

  it('shows the board plain or in colour', async () => {
    const { playground, expectClean } = await setStage();
    const ada = playground.join('Ada');
    await ada.command('/dungeon new').answer();
    expect((await boardOf(ada)).content).toContain('\u001b[');
    await ada.command('/dungeon view', { view: 'plain' }).answer();
    await ada.until(({ messages }) => messages.some(({ content }) => content.startsWith('```\n####')));
    await ada.command('/dungeon view', { view: 'colour' }).answer();
    await ada.until(({ messages }) => messages.some(({ content }) => content.startsWith('```ansi\n')));
    expectClean();
  });

  it('tells how things stand, and lists everything', async () => {
    const { playground, expectClean } = await setStage();
    const ada = playground.join('Ada');
    await ada.command('/dungeon new', { level: 'old mine', depth: 2 }).answer();
    const status = await ada.command('/dungeon status').answer();
    expect(status.content).toContain('**Level 2** of `old mine`');
    expect(status.content).toContain('`Ada`: health 3, 0 points');
    expect((await ada.command('/dungeon scores').answer()).content).toContain('1. `Ada`: 0');
    const help = (await ada.command('/help').answer()).content;
    expect(help).toContain('`/companion do`');
    expect(help).not.toContain('/admin');
    expect((await playground.join('Eve', { admin: true }).command('/help').answer()).content).toContain(
      '/admin',
    );
    expectClean();
  });

  it('suggests levels', async () => {
    const { playground } = await setStage();
    const ada = playground.join('Ada');
    const all = await ada.autocomplete('/dungeon new', {}, 'level');
    expect(all[0]).toEqual({ name: 'classic', value: 'classic' });
    expect(await ada.autocomplete('/dungeon new', { level: 'cry' }, 'level')).toEqual([
      { name: 'cry', value: 'cry' },
      { name: 'drowned crypt', value: 'drowned crypt' },
    ]);
  });

  it('is left, come back to and ended', async () => {
    const { playground, expectClean } = await setStage();
    const [ada, bob] = [playground.join('Ada'), playground.join('Bob')];
    const reply = async (who: typeof ada, command: string) => (await who.command(command).answer()).content;
    await ada.command('/dungeon new').answer();
    const board = await boardOf(ada);
    expect(await reply(bob, '/dungeon leave')).toContain('not in this dungeon');
    expect(await reply(bob, '/dungeon end')).toContain('Only its players');
    expect(await reply(ada, '/dungeon leave')).toContain('You left');
    expect(await reply(ada, '/dungeon join')).toContain('seat 1');
    expect(await reply(ada, '/dungeon new')).toContain('open in this channel already');
    expect(await reply(ada, '/dungeon end')).toContain('ended the dungeon');
    await ada.until(({ messages }) =>
      messages.some(({ id, components }) => id === board.id && components.length === 0),
    );
    for (const command of ['status', 'map', 'join', 'leave', 'end']) {
      expect(await reply(ada, `/dungeon ${command}`)).toContain('There is no dungeon');
    }
    expect(await reply(ada, '/companion status')).toContain('There is no dungeon');
    expectClean();
  });
});
