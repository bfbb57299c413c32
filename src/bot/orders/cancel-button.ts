import type { Button } from '../answer.ts';
import type { Say } from '../words/say.ts';

const PREFIX = 'cancel:';

export function cancelButton(orderId: string, say: Say): Button {
  return { id: `${PREFIX}${orderId}`, label: say('button.cancel'), look: 'danger' };
}

/** The order that a button cancels; null for other buttons. */
export function cancelledOrderOf(buttonId: string): string | null {
  return buttonId.startsWith(PREFIX) ? buttonId.slice(PREFIX.length) : null;
}
