import { type Client, DiscordAPIError, type MessageEditOptions } from 'discord.js';
import type { BoardPort, EditOutcome, PostOutcome } from '../board/port.ts';
import { payloadOf, replacementOf } from './payload.ts';

/** Discord's error codes that mean something to a board (discord.md, Limits). */
const UNKNOWN_MESSAGE = 10008;
const TOO_MANY_OLD_EDITS = 30046;
const FORBIDDEN = 403;
const NOT_FOUND = 404;

/** A channel's messages as a board needs them. */
export function boardChannel(client: Client<true>, channelId: string): BoardPort {
  return {
    async post(content) {
      try {
        const channel = await client.channels.fetch(channelId);
        if (channel === null || !channel.isSendable()) return { outcome: 'no access' };
        const { id } = await channel.send(payloadOf(content));
        return { outcome: 'done', messageId: id };
      } catch (error) {
        return { outcome: outcomeOf(error) } as PostOutcome;
      }
    },
    edit: (messageId, content) => attempt(() => edited(client, channelId, messageId, replacementOf(content))),
    async retire(messageId) {
      // An old message may refuse its edit; then it goes altogether.
      const outcome = await attempt(() => edited(client, channelId, messageId, { components: [] }));
      if (outcome !== 'too old') return;
      await attempt(async () => (await messagesOf(client, channelId)).delete(messageId));
    },
  };
}

async function edited(
  client: Client<true>,
  channelId: string,
  messageId: string,
  changes: MessageEditOptions,
): Promise<void> {
  await (await messagesOf(client, channelId)).edit(messageId, changes);
}

async function attempt(work: () => Promise<unknown>): Promise<EditOutcome> {
  try {
    await work();
    return 'done';
  } catch (error) {
    return outcomeOf(error);
  }
}

async function messagesOf(client: Client<true>, channelId: string) {
  const channel = await client.channels.fetch(channelId);
  if (channel === null || !channel.isTextBased()) throw new Error(`Channel ${channelId} has no messages.`);
  return channel.messages;
}

function outcomeOf(error: unknown): Exclude<EditOutcome, 'done'> {
  if (!(error instanceof DiscordAPIError)) return 'failed';
  if (error.code === UNKNOWN_MESSAGE) return 'gone';
  if (error.code === TOO_MANY_OLD_EDITS) return 'too old';
  return error.status === FORBIDDEN || error.status === NOT_FOUND ? 'no access' : 'failed';
}
