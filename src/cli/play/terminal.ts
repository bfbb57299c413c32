import { emitKeypressEvents } from 'node:readline';
import type { FrameStyle } from '../../game/view/frame.ts';
import type { Game } from './game.ts';
import { layOut } from './screen.ts';

/** The original's pace: monsters do not wait for ever. */
export const TICK_MS = 1000;

// DEC private modes: 1049 is the alternate screen, 25 the cursor, 7 the wrapping of long lines.
const CLEAR_SCREEN = '\u001b[2J';
const ENTER = `\u001b[?1049h\u001b[?25l\u001b[?7l${CLEAR_SCREEN}`;
const LEAVE = '\u001b[?7h\u001b[?25h\u001b[?1049l';
const HOME = '\u001b[H';
const CLEAR_LINE_REST = '\u001b[K';
const CLEAR_SCREEN_REST = '\u001b[J';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type TerminalInput = NodeJS.ReadableStream & { setRawMode?(raw: boolean): unknown };
type TerminalOutput = NodeJS.WritableStream & { readonly rows?: number; readonly columns?: number };

interface Key {
  readonly name?: string;
  readonly sequence?: string;
  readonly ctrl?: boolean;
}

/**
 * Plays on a terminal until somebody quits; a thin wrapper that turns key presses and seconds into calls
 * of the game. However it ends, the terminal is left as it was.
 */
export async function playOnTerminal(
  game: Game,
  style: FrameStyle,
  input: TerminalInput,
  output: TerminalOutput,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let restored = false;
  const restore = (): void => {
    if (restored) return;
    restored = true;
    input.setRawMode?.(false);
    output.write(LEAVE);
  };
  const cleanUp: (() => void)[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      const act = (action: () => void): void => {
        try {
          action();
          draw(game, style, output);
          if (game.isOver) resolve();
        } catch (error) {
          reject(error);
        }
      };
      const schedule = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          act(() => game.tick());
          schedule();
        }, TICK_MS);
      };
      const press = (_: string | undefined, key: Key): void => {
        const { tick } = game.world;
        act(() => game.press(keyName(key)));
        // A turn was made: the next second starts now.
        if (game.world.tick !== tick) schedule();
      };
      const listen = (
        source: NodeJS.EventEmitter,
        event: string,
        listener: (...args: never[]) => void,
      ): void => {
        source.on(event, listener as () => void);
        cleanUp.push(() => source.off(event, listener as () => void));
      };
      listen(input, 'keypress', press);
      listen(input, 'end', resolve);
      listen(output, 'resize', () => act(() => output.write(CLEAR_SCREEN)));
      for (const signal of SIGNALS) listen(process, signal, resolve);
      // Also where something outside this function ends the process.
      listen(process, 'exit', restore);
      emitKeypressEvents(input);
      input.setRawMode?.(true);
      input.resume();
      output.write(ENTER);
      schedule();
      draw(game, style, output);
    });
  } finally {
    clearTimeout(timer);
    for (const undo of cleanUp) undo();
    input.pause();
    restore();
  }
}

/** Keys as `Game.press` knows them; Ctrl-C, which raw mode hands us as a key, quits. */
function keyName({ name, sequence = '', ctrl = false }: Key): string {
  if (ctrl) return name === 'c' ? 'q' : '';
  return name === undefined || /^[a-z\d]$/.test(name) ? sequence.toLowerCase() : name;
}

/** Overwrites line by line: a screen that is never cleared does not flicker. */
function draw(game: Game, style: FrameStyle, output: TerminalOutput): void {
  const size = { rows: output.rows ?? 24, columns: output.columns ?? 80 };
  const mapColumns = game.world.level.rows[0]?.length ?? 0;
  const lines = layOut(game.frame(style), game.hints, mapColumns, size);
  output.write(`${HOME}${lines.map((line) => line + CLEAR_LINE_REST).join('\r\n')}${CLEAR_SCREEN_REST}`);
}
