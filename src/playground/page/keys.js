const wasd = { w: 'w', a: 'a', s: 's', d: 'd' };
const arrows = { arrowup: 'w', arrowleft: 'a', arrowdown: 's', arrowright: 'd' };

/**
 * Lets the keyboard press the buttons labelled W, A, S and D of the latest board, while nothing is being
 * typed: one person has both W A S D and the arrow keys; of two, the second has the arrow keys.
 */
export function listenToKeys(findPanes) {
  window.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const panes = findPanes();
    const key = event.key.toLowerCase();
    if (key === '/') {
      event.preventDefault();
      panes.find(({ isActive }) => isActive)?.typeCommand();
      return;
    }
    const label = wasd[key] ?? arrows[key];
    const pane = label && paneFor(key in arrows, panes);
    if (!pane?.canWalk) return;
    event.preventDefault();
    pane.press(label);
  });
}

/** The keys that move the person of a pane, to show them. */
export function keysOf(index, count) {
  if (count === 2) return index === 0 ? ['W', 'A', 'S', 'D'] : ['↑', '←', '↓', '→'];
  return ['W', 'A', 'S', 'D'];
}

function paneFor(isArrow, panes) {
  if (panes.length === 2) return panes[isArrow ? 1 : 0];
  return panes.find(({ isActive }) => isActive) ?? panes[0];
}

function isTyping(target) {
  return target instanceof Element && target.closest('input, textarea, select, [role="dialog"]') !== null;
}
