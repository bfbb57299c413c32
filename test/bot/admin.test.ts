import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/bot/commands/table.ts';
import { boardOf, setStage } from './stage.ts';

describe('administration', () => {
  it('is hidden from others, and refused to them where Discord shows it all the same', async () => {
    const { playground, expectClean } = await setStage();
    const bob = playground.join('Bob');
    expect(() => bob.command('/admin audit')).toThrow('no command /admin');
    // The stand-in lends Bob an administrator's eyes, not the permission.
    for (const { path } of COMMANDS.filter(({ permission }) => permission === 'managers')) {
      const values = path.includes('limits set')
        ? { name: 'tick_ms', value: 1_000 }
        : path.includes('reset')
          ? { name: 'tick_ms' }
          : {};
      const use = bob.command(`/${path}`, values, { bypassPermissions: true });
      expect((await use.answer()).content).toContain('manage the server');
    }
    expectClean();
  });

  it('shows, sets and resets limits, within bounds, for the channel or the server', async () => {
    const { playground, expectClean } = await setStage();
    const root = playground.join('Root', { admin: true });
    const reply = async (command: string, values = {}) =>
      (await root.command(`/admin limits ${command}`, values).answer()).content;
    expect(await reply('show')).toContain('`tick_ms` 1500\n');
    expect(await reply('show', { name: 'tick_ms' })).toContain('from 500 to 10000; by default it is 1500');
    expect(await reply('set', { name: 'tick_ms', value: 2_000 })).toBe(
      '`tick_ms` is 2000 in this channel from the next tick on (not set before).',
    );
    expect(await reply('set', { name: 'tick_ms', value: 3_000, where: 'server' })).toContain(
      'for the whole server',
    );
    expect(await reply('show', { name: 'tick_ms' })).toContain('is **2000** (ms) (set for this channel)');
    expect(await reply('reset', { name: 'tick_ms' })).toContain('here it is 3000 now');
    expect(await reply('set', { name: 'tick_ms', value: 1 })).toContain('from 500 to 10000');
    expect(await reply('set', { name: 'orders_per_guild', value: 5 })).toContain('for the whole server');
    expect(await reply('set', { name: 'orders_per_guild', value: 5, where: 'channel' })).toContain(
      'whole server',
    );
    expect(await reply('set', { name: 'speed', value: 5 })).toContain('There is no limit `speed`');
    expect(await reply('show', { name: 'speed' })).toContain('There is no limit `speed`');
    const audit = (await root.command('/admin audit').answer()).content;
    expect(audit).toContain(`<@${root.id}> the server: \`tick_ms\` from unset to 3000`);
    expect(audit.split('\n')).toHaveLength(5);
    expectClean();
  });

  it('suggests limits with what holds and their bounds', async () => {
    const { playground } = await setStage();
    const root = playground.join('Root', { admin: true });
    const found = await root.autocomplete('/admin limits set', { name: 'tick' }, 'name');
    expect(found).toEqual([{ name: 'tick_ms: now 1500 (500 to 10000, default 1500)', value: 'tick_ms' }]);
    expect((await root.autocomplete('/admin limits show', {}, 'name')).length).toBeGreaterThan(10);
  });

  it('pauses, resumes, lists and ends dungeons, and writes that down', async () => {
    const { playground, expectClean } = await setStage();
    const [ada, root] = [playground.join('Ada'), playground.join('Root', { admin: true })];
    const reply = async (command: string) => (await root.command(`/admin ${command}`).answer()).content;
    for (const command of ['pause', 'resume', 'end'])
      expect(await reply(`channel ${command}`)).toContain('no dungeon');
    expect(await reply('channel list')).toContain('No dungeon is live');
    expect(await reply('audit')).toContain('Nothing was changed');
    await ada.command('/dungeon new').answer();
    const board = await boardOf(ada);
    expect(await reply('channel pause')).toContain('Paused');
    expect(await reply('channel pause')).toContain('paused already');
    await ada.until(({ messages }) =>
      messages.some(({ content }) => content.includes('Paused by an admin.')),
    );
    expect((await ada.click(board, 'board:s').answer()).content).toContain('is paused');
    expect((await ada.command('/companion do', { order: 'stay' }).answer()).content).toContain('is paused');
    expect(await reply('channel list')).toContain(`<#${playground.channelId}> level 1`);
    expect(await reply('channel resume')).toContain('It goes on');
    expect(await reply('channel resume')).toContain('not paused');
    expect(await ada.click(board, 'board:s').answer()).toMatchObject({ id: board.id });
    expect(await reply('channel end')).toContain('Ended');
    expect((await reply('audit')).split('\n').map((line) => line.replace(/.*: /, ''))).toEqual([
      '**Changes, the newest first**',
      '`dungeon` from running to ended',
      '`dungeon` from paused to running',
      '`dungeon` from running to paused',
    ]);
    expectClean();
  });

  it('has a faster pace from the next tick on', async () => {
    const { playground } = await setStage({ limits: 'tick_ms=10000' });
    const root = playground.join('Root', { admin: true });
    await root.command('/dungeon new').answer();
    const board = await boardOf(root);
    await root.command('/admin limits set', { name: 'tick_ms', value: 500 }).answer();
    await root.click(board, 'board:s').answer();
    const tickOf = (content: string) => Number(/tick (\d+)/.exec(content)?.[1] ?? 0);
    const before = tickOf(root.view().messages.find(({ id }) => id === board.id)?.content ?? '');
    await root.until(({ messages }) => messages.some(({ content }) => tickOf(content) >= before + 3));
  });

  it('asks people who do a lot at once to wait', async () => {
    const { playground } = await setStage({ limits: 'commands_per_person=5,clicks_per_person=30' });
    const ada = playground.join('Ada');
    const answers: string[] = [];
    for (let use = 0; use < 7; use++) answers.push((await ada.command('/help').answer()).content);
    expect(answers.at(-1)).toMatch(/^That was a lot at once: wait \d+ s/);
    // Others are not affected.
    expect((await playground.join('Bob').command('/help').answer()).content).toContain('How to play');
  });
});
