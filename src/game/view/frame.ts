import type { GameEvent } from '../model/events.ts';
import type { World } from '../model/world.ts';
import { describeEvent, isNews } from './describe.ts';
import { fighterLines, headingLines, legendLines, TEXT_COLUMNS, wordLines } from './lines.ts';
import { mapLines } from './map.ts';
import { wrap } from './safe-text.ts';

/** `ansi`: with the colour escapes that Discord's `ansi` code blocks and terminals know. */
export const FRAME_STYLES = ['plain', 'ansi'] as const;
export type FrameStyle = (typeof FRAME_STYLES)[number];

/** What a frame may do without to keep a limit, in the order in which it goes. Never the map. */
export const DROPPABLE = ['colour', 'events', 'legend', 'words', 'inventory', 'fighters', 'heading'] as const;
export type Droppable = (typeof DROPPABLE)[number];

export interface FrameOptions {
  readonly style: FrameStyle;
  /** The most characters (UTF-16 units) of `text`; whoever puts fences around it takes theirs off first. */
  readonly limit?: number;
}

export interface Frame {
  /** All lines, joined by newlines, without one at the end; safe inside a code block. */
  readonly text: string;
  /** Of `text`, in UTF-16 units, as Discord counts. Over the limit only where the bare map is. */
  readonly size: number;
  /** What the frame ended up as: without its colours a frame is plain. */
  readonly style: FrameStyle;
  /** What is missing, wholly or in part, to keep the limit. */
  readonly dropped: readonly Droppable[];
  readonly map: readonly string[];
  /** What stands under the map. */
  readonly notes: readonly string[];
}

/** How much of everything a frame shows. */
interface Detail {
  readonly colour: boolean;
  readonly events: number;
  readonly legend: 'full' | 'names' | 'none';
  readonly wordLines: number;
  readonly fighterLines: number;
  readonly heading: boolean;
}

const FULL: Detail = {
  colour: true,
  events: 5,
  legend: 'full',
  wordLines: 3,
  fighterLines: Number.POSITIVE_INFINITY,
  heading: true,
};

/** What goes, one step after the other, until the frame fits. */
const REDUCTIONS: readonly (readonly [Droppable, Partial<Detail>])[] = [
  ['colour', { colour: false }],
  ['events', { events: 4 }],
  ['events', { events: 3 }],
  ['events', { events: 2 }],
  ['events', { events: 1 }],
  ['events', { events: 0 }],
  ['legend', { legend: 'names' }],
  ['words', { wordLines: 1 }],
  ['words', { wordLines: 0 }],
  ['legend', { legend: 'none' }],
  ['inventory', { fighterLines: 1 }],
  ['fighters', { fighterLines: 0 }],
  ['heading', { heading: false }],
];

/**
 * The world as people see it: the map, and under it where the game stands, everybody's health and
 * things, the companions' words, what the signs mean, and the last news.
 *
 * @param events what happened lately, oldest first, of as many ticks as the caller likes; the newest
 * few that are news are shown.
 */
export function renderFrame(world: World, events: readonly GameEvent[], options: FrameOptions): Frame {
  const news = events.filter(isNews).map(describeEvent);
  const limit = options.limit ?? Number.POSITIVE_INFINITY;
  const dropped = new Set<Droppable>();
  let detail: Detail = { ...FULL, colour: options.style === 'ansi' };
  let frame = compose(world, news, detail);
  for (const [part, less] of REDUCTIONS) {
    if (frame.text.length <= limit) break;
    detail = { ...detail, ...less };
    const shorter = compose(world, news, detail);
    if (shorter.text.length < frame.text.length) dropped.add(part);
    frame = shorter;
  }
  return {
    ...frame,
    size: frame.text.length,
    style: detail.colour ? 'ansi' : 'plain',
    dropped: [...dropped],
  };
}

function compose(
  world: World,
  news: readonly string[],
  detail: Detail,
): Pick<Frame, 'text' | 'map' | 'notes'> {
  const map = mapLines(world, detail.colour);
  const latest = detail.events === 0 ? [] : news.slice(-detail.events);
  const notes = [
    ...(detail.heading ? headingLines(world) : []),
    ...fighterLines(world, detail.colour, detail.fighterLines),
    ...wordLines(world, detail.wordLines),
    ...(detail.legend === 'none' ? [] : legendLines(world, detail.legend === 'full')),
    ...latest.flatMap((sentence) => wrap(sentence, TEXT_COLUMNS, 2)),
  ];
  return { text: [...map, ...notes].join('\n'), map, notes };
}
