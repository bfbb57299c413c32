import { type Answer, privately } from '../answer.ts';
import { type AnyCommand, command } from './declaration.ts';
import { EXAMPLE_ORDERS } from './dungeon-acts.ts';

const HOW_TO_PLAY = [
  '**How to play**',
  '`/dungeon new` opens a dungeon in this channel. Walk with W, A, S and D; a step is a turn, and everybody has one a turn.',
  'Monsters fall to what they cannot bear: stand beside one and hold it. Without it, you get hurt. Fell them all to win.',
  `Your companion does what you say: ${EXAMPLE_ORDERS.map((order) => `\`/companion do ${order}\``).join(', ')}.`,
].join('\n');

/** `/help`, made from the very table that it is part of. */
export function helpCommand(others: () => readonly AnyCommand<never>[]) {
  return command({
    path: 'help',
    name: { de: 'hilfe' },
    description: { en: 'How to play, and every command', de: 'Wie man spielt, und alle Befehle' },
    manual: 'How to play, and every command that you may use.',
    options: {},
    permission: 'everyone',
    isPrivate: true,
    async run(call): Promise<Answer> {
      const open = others().filter(({ permission }) => permission === 'everyone' || call.managesGuild);
      const lines = open.map(({ path, description }) => `\`/${path}\` ${description.en}`);
      return privately([HOW_TO_PLAY, '', '**Commands**', ...lines].join('\n'));
    },
  });
}
