import type { Input } from '../model/actions.ts';
import { away } from './away.ts';
import { descend } from './descend.ts';
import { join } from './join.ts';
import { leave } from './leave.ts';
import { reject, type Tick } from './tick.ts';

/** Takes up, in the order asked, all that happens between two ticks: coming, going, and the way down. */
export function visits(tick: Tick): void {
  for (const input of tick.inputs) {
    const refused = visit(tick, input);
    if (refused !== null) reject(tick, input, refused);
  }
}

function visit(tick: Tick, input: Input) {
  switch (input.type) {
    case 'join':
      return join(tick, input);
    case 'leave':
      return leave(tick, input);
    case 'away':
      return away(tick, input);
    case 'descend':
      return descend(tick);
    case 'move':
    case 'wait':
      // Turns are taken in the tick itself; a world that is over has no more of them.
      return tick.world.status === 'running' ? null : 'dungeon_over';
  }
}
