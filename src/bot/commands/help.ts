import { type Answer, privately } from '../answer.ts';
import { type AnyCommand, command, type GroupDeclaration } from './declaration.ts';
import { EXAMPLE_ORDERS } from './dungeon-acts.ts';
import { localPath } from './local-path.ts';

/** `/help`, made from the very table that it is part of. */
export function helpCommand(others: () => readonly AnyCommand<never>[], groups: readonly GroupDeclaration[]) {
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
      const { language, say } = call;
      const lines = open.map(({ path, description }) => {
        const typed = localPath(path, language, [...groups, ...others()]);
        return `\`/${typed}\` ${description[language]}`;
      });
      const orders = EXAMPLE_ORDERS.map((order) => say('dungeon.order', { order })).join(', ');
      return privately([say('help.how', { orders }), '', say('help.commands'), ...lines].join('\n'));
    },
  });
}
