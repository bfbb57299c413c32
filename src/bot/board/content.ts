import type { Status } from '../../game/model/world.ts';
import type { Frame } from '../../game/view/frame.ts';
import type { Content } from '../answer.ts';
import type { Say } from '../words/say.ts';
import { boardButtons } from './buttons.ts';

/** UTF-16 units of a message (discord.md, Limits). */
const MESSAGE_LENGTH = 2000;
const OPENING = '```ansi\n';
const CLOSING = '\n```';
/** Room for a line under the frame. */
const FOOTER_LENGTH = 100;

/** What `renderFrame` may use up, so that fences and footer find room. */
export const FRAME_LIMIT = MESSAGE_LENGTH - OPENING.length - CLOSING.length - FOOTER_LENGTH;

/** The message that shows a frame. A plain one goes without the `ansi` mark, which adds nothing to it. */
export function boardContent(
  frame: Pick<Frame, 'text' | 'style'>,
  status: Status,
  say: Say,
  footer: string | null = null,
): Content {
  const opening = frame.style === 'ansi' ? OPENING : '```\n';
  const text = `${opening}${frame.text}${CLOSING}${footer === null ? '' : `\n${footer}`}`;
  return { text, buttons: boardButtons(status, say) };
}
