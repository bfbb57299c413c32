import type { Content } from '../answer.ts';

/** What became of a request to change a board's message. */
export type EditOutcome =
  | 'done'
  /** The message is too old to be edited (Discord's 30046). */
  | 'too old'
  /** The message is no more (10008). */
  | 'gone'
  /** The channel is no more, or closed to the bot (10003, 50001, 50013 ...). */
  | 'no access'
  /** Discord or the way there is in trouble: another attempt may do. */
  | 'failed';

export type PostOutcome =
  | { readonly outcome: 'done'; readonly messageId: string }
  | { readonly outcome: Exclude<EditOutcome, 'done'> };

/** The channel's messages, as far as a board needs them. Nothing throws. */
export interface BoardPort {
  post(content: Content): Promise<PostOutcome>;
  edit(messageId: string, content: Content): Promise<EditOutcome>;
  /** Takes a message that is the board no more out of play: without its buttons, or away altogether. */
  retire(messageId: string): Promise<void>;
}
