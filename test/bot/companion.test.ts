import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/playground/control/person.ts';
import { boardOf, hasButton, placeOf, type Stage, setStage } from './stage.ts';

const FOLLOW = `function update_func(player, ai)
  local path = ai:find_path_to(player)
  if #path > 1 then ai:move(path[1]) end
end`;

async function openDungeon(options: { limits?: string } = {}): Promise<Stage & { ada: Person }> {
  const stage = await setStage(options);
  const ada = stage.playground.join('Ada');
  await ada.command('/dungeon new').answer();
  await boardOf(ada);
  return { ...stage, ada };
}

const said = (person: Person, words: string) =>
  person.until(({ messages }) => messages.find(({ content }) => content.includes(words)));

describe('ordering a companion about', () => {
  it('takes an order by command, tells how it goes on, and installs the program', async () => {
    const { ada, orders, expectClean } = await openDungeon();
    const answer = await ada.command('/companion do', { order: 'go get the sword' }).answer();
    expect(answer.content).toBe('`Ada` to their companion: `go get the sword`\nNext in line');
    expect(orders.submitted[0]).toMatchObject({ whose: { companion: 'a1' }, text: 'go get the sword' });
    expect(hasButton(answer, `cancel:${orders.submitted[0]?.id}`)).toBe(true);

    await orders.progress({ stage: 'writing', attempt: 2, tokens: 40 });
    await said(ada, 'Writing a program, attempt 2 (40 tokens)');
    await orders.program(FOLLOW, 'It walks after you.');
    const done = await said(ada, 'Running');
    expect(done.id).toBe(answer.id);
    expect(done.content).toContain('`It walks after you.`');

    const program = await ada.click(done, 'board:program').answer();
    expect(program).toMatchObject({ ephemeral: true });
    expect(program.content).toContain('-- Order: go get the sword\n');
    const board = await boardOf(ada);
    for (const key of ['s', 's', 's']) await ada.click(board, `board:${key}`).answer();
    await ada.until(({ messages }) => messages.some((message) => placeOf(message, 'A')?.row === 4));
    expectClean();
  });

  it('takes an order by the form that the board opens', async () => {
    const { ada, orders, expectClean } = await openDungeon();
    const opened = ada.click(await boardOf(ada), 'Order…');
    expect((await opened.settled()).modal).toMatchObject({ title: 'An order for your companion' });
    const answer = await ada.submit(opened, { order: 'explore' }).answer();
    expect(answer.content).toContain('`explore`');
    expect(orders.submitted).toHaveLength(1);
    expectClean();
  });

  it('says why an order came to nothing, and what would be understood', async () => {
    const { ada, orders, expectClean } = await openDungeon();
    await ada.command('/companion do', { order: 'dance' }).answer();
    await orders.end({
      kind: 'refused',
      reason: 'I understand only "follow me".',
      hint: 'Say that.',
      nearest: [],
    });
    const refused = await said(ada, 'Not possible');
    expect(refused.content).toContain('> `I understand only "follow me".`\n> `Say that.`');
    expect(refused.components).toEqual([]);
    expectClean();
  });

  it('checks a program again, and keeps the old one where the new one does not load', async () => {
    const { ada, orders, expectClean } = await openDungeon();
    await ada.command('/companion do', { order: 'follow me' }).answer();
    await orders.program(FOLLOW, 'It follows.');
    await said(ada, 'Running');
    await ada.command('/companion do', { order: 'hack' }).answer();
    await orders.program('this is no Lua');
    await said(ada, 'does not load');
    expect((await ada.command('/companion program').answer()).content).toContain('-- Order: follow me');
    expectClean();
  });

  it('cancels by button, for its giver only', async () => {
    const { ada, playground, orders, expectClean } = await openDungeon();
    const answer = await ada.command('/companion do', { order: 'explore' }).answer();
    const bob = playground.join('Bob');
    expect((await bob.click(answer, 'Cancel').answer()).content).toContain('Only who gave the order');
    expect(orders.cancelled).toEqual([]);
    expect((await ada.click(answer, 'Cancel').answer()).content).toBe('Cancelled.');
    expect(orders.cancelled).toEqual([orders.submitted[0]?.id]);
    await said(ada, '\nCancelled');
    expectClean();
  });

  it('says that an order was overtaken by the next one', async () => {
    const { ada, expectClean } = await openDungeon();
    await ada.command('/companion do', { order: 'explore' }).answer();
    await ada.command('/companion do', { order: 'stay' }).answer();
    await said(ada, 'Overtaken by a newer order');
    expectClean();
  });

  it('refuses what is too long, empty, or more than the queue takes', async () => {
    const { ada } = await openDungeon({ limits: 'order_characters=50,orders_per_person=1' });
    const give = async (order: string) => (await ada.command('/companion do', { order }).answer()).content;
    expect(await give('x'.repeat(51))).toContain('at most 50 characters');
    expect(await give('\u200b\u200b')).toContain('Say in words');
    expect(await give('explore')).toContain('Next in line');
    expect(await give('stay')).toContain('may be unfinished here: 1.');
  });

  it('takes a failed order off the rations, so that trying again costs nothing', async () => {
    const { ada, orders } = await openDungeon({ limits: 'commands_per_person=5,orders_per_person=10' });
    const give = async () => (await ada.command('/companion do', { order: 'dance' }).answer()).content;
    for (let tries = 0; tries < 12; tries++) {
      expect(await give()).toContain('Next in line');
      await orders.end({ kind: 'refused', reason: 'No.', hint: '', nearest: [] });
    }
    const answers = [];
    for (let tries = 0; tries < 6; tries++) answers.push(await give());
    expect(answers.some((answer) => /wait \d+ s/.test(answer))).toBe(true);
  });

  it('shows status, log and program, and stops', async () => {
    const { ada, orders, expectClean } = await openDungeon();
    const reply = async (command: string) => (await ada.command(`/companion ${command}`).answer()).content;
    expect(await reply('status')).toContain('Program: none');
    expect(await reply('program')).toContain('no program yet');
    expect(await reply('log')).toContain('Nothing yet');
    expect(await reply('stop')).toContain('no program to stop');
    await ada.command('/companion do', { order: 'talk' }).answer();
    const source = 'function update_func() print("thinking") return "hello `there` @everyone" end';
    await orders.program(source);
    await said(ada, 'Running');
    const status = await reply('status');
    for (const words of ['Order: `talk`', 'Program: running', 'Health: 3 of 3', 'Holds: nothing', '100 %']) {
      expect(status).toContain(words);
    }
    expect(await reply('log')).toMatch(/\d+ said: hello 'there' @everyone\n\d+ printed: thinking/);
    expect(await reply('stop')).toContain('Stopped');
    expect(await reply('program')).toContain('no program yet');
    expectClean();
  });

  it('speaks German with those whose Discord does, English with the others', async () => {
    const { ada, playground, orders, expectClean } = await openDungeon();
    const eva = playground.join('Eva', { locale: 'de' });
    const board = await boardOf(eva);
    expect((await eva.command('/companion do', { order: 'follow me' }).answer()).content).toBe(
      'Du bist nicht in diesem Verlies. `/verlies beitreten` gibt dir einen Platz.',
    );
    expect((await eva.click(board, 'board:join').answer()).content).toContain('Du bist dabei, auf Platz 2.');
    expect((await eva.click(board, 'board:order').settled()).modal?.title).toBe(
      'Ein Auftrag für deinen Gefährten',
    );
    const answer = await eva.command('/companion do', { order: 'follow me' }).answer();
    expect(answer.content).toContain('`Eva` zum Gefährten: `follow me`\nAls Nächster an der Reihe');
    expect(JSON.stringify(answer.components)).toContain('"Abbrechen"');
    await orders.progress({ stage: 'rehearsing', attempt: 2, tokens: 0 });
    await said(eva, 'Probt das Programm in einer Kopie des Verlieses, Versuch 2');
    await orders.program(FOLLOW);
    await said(ada, 'Läuft (von `hand`)');
    expect((await eva.command('/help').answer()).content).toContain('`/gefährte tu` Sag deinem Gefährten');
    expect((await eva.command('/companion status').answer()).content).toContain('Trägt: nichts');
    expect((await ada.command('/companion status').answer()).content).toContain('Holds: nothing');
    // What all read, the board, is in the guild's language.
    expect(JSON.stringify(board.components)).toContain('"Wait"');
    expectClean();
  });

  it('has boards in the language of the guild', async () => {
    const { playground, expectClean } = await setStage({ guildLocale: 'de' });
    const ada = playground.join('Ada');
    await ada.command('/dungeon new').answer();
    const board = await boardOf(ada);
    expect(JSON.stringify(board.components)).toContain('"Warten"');
    expectClean();
  });

  it('sends a long program as a file', async () => {
    const { ada, orders, expectClean } = await openDungeon();
    await ada.command('/companion do', { order: 'think' }).answer();
    const source = `${'-- thinking hard\n'.repeat(200)}function update_func() end`;
    await orders.program(source);
    await said(ada, 'Running');
    const shown = await ada.command('/companion program').answer();
    expect(shown.attachments).toMatchObject([{ filename: 'program.lua' }]);
    expectClean();
  });

  it('pings nobody, ends no code block and previews no link, whatever is written', async () => {
    const { playground, orders, expectClean } = await setStage();
    const eve = playground.join('**@everyone** `x`');
    await eve.command('/dungeon new').answer();
    await boardOf(eve);
    const nasty = `@everyone <@${eve.id}> \`\`\` https://example.com/x **bold** ||spoiler||`;
    await eve.command('/companion do', { order: nasty }).answer();
    const source = `function update_func() return [==[${nasty}]==] end`;
    await orders.program(source, nasty);
    await said(eve, 'Running');
    await eve.until(({ messages }) => messages.some(({ content }) => content.includes('A says')));
    for (const command of ['status', 'log', 'program']) await eve.command(`/companion ${command}`).answer();
    await eve.command('/dungeon scores').answer();
    await eve.command('/dungeon status').answer();
    for (const message of eve.view().messages) {
      expect(message.pings).toEqual({ everyone: false, userIds: [], roleIds: [] });
      expect(message.linkPreviews).toEqual([]);
      expect((message.content.match(/```/g) ?? []).length % 2).toBe(0);
    }
    expectClean();
  });
});
