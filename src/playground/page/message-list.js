import { element } from './dom.js';
import { MessageView } from './message.js';

/** How near to the end a reader counts as reading along, and how much of a board counts as in sight. */
const nearPx = 80;
const walkLabels = ['w', 'a', 's', 'd'];

/** The messages of a channel, the newest at the end, which stays in sight for those who read along. */
export class MessageList {
  #tools;
  #welcome;
  #views = new Map();
  #dismissed = new Set();
  #following = true;
  #list = element('section', { class: 'messages', 'aria-label': 'Messages' });

  /**
   * `tools`: `names` for mentions, and `use(messageId)` for what a person can do with a message.
   * `welcome` is shown while there is none; `after` stands below the messages.
   */
  constructor(tools, { welcome, after }) {
    this.#tools = tools;
    this.#welcome = welcome;
    this.jump = element(
      'button',
      { class: 'jump', type: 'button', hidden: true, onclick: () => this.showBoard() },
      '↓ Jump to the board',
    );
    this.node = element('div', { class: 'scroller' }, welcome, this.#list, after);
    this.node.addEventListener('scroll', () => {
      const { scrollHeight, scrollTop, clientHeight } = this.node;
      this.#following = scrollHeight - scrollTop - clientHeight < nearPx;
      this.#showJump();
    });
    // Also what arrives late, such as pictures and files, moves the end.
    const observer = new ResizeObserver(() => (this.#following ? this.scrollToEnd() : this.#showJump()));
    for (const node of [this.node, this.#list, after]) observer.observe(node);
  }

  get(messageId) {
    return this.#views.get(messageId);
  }

  clear() {
    this.#views.clear();
    this.#list.replaceChildren();
    this.#following = true;
    this.#changed();
  }

  show(message) {
    if (this.#dismissed.has(message.id)) return;
    const view = this.#views.get(message.id);
    if (view) view.update(message);
    else this.#add(message);
    this.#changed();
  }

  remove(messageId) {
    this.#views.get(messageId)?.node.remove();
    this.#views.delete(messageId);
    this.#changed();
  }

  scrollToEnd() {
    this.node.scrollTop = this.node.scrollHeight;
  }

  showBoard() {
    this.board()?.node.scrollIntoView({ block: 'center' });
  }

  /** The newest message with a button to walk. */
  board() {
    const newestFirst = [...this.#views.values()].reverse();
    return newestFirst.find((view) => walkLabels.some((label) => findWalkButton(view, label)));
  }

  #add(message) {
    const view = new MessageView(message, {
      names: this.#tools.names,
      use: this.#tools.use(message.id),
      dismiss: () => {
        this.#dismissed.add(message.id);
        this.remove(message.id);
      },
    });
    this.#views.set(message.id, view);
    this.#list.append(view.node);
  }

  #changed() {
    this.#welcome.hidden = this.#views.size > 0;
    this.#showJump();
  }

  #showJump() {
    const board = this.board()?.node.getBoundingClientRect();
    const frame = this.node.getBoundingClientRect();
    this.jump.hidden = !board || (board.bottom > frame.top + nearPx && board.top < frame.bottom - nearPx);
  }
}

/** The enabled button of a message that bears this letter. */
export function findWalkButton({ node }, label) {
  return [...node.querySelectorAll('button[data-custom-id]:enabled')].find(
    (button) => button.querySelector('.label')?.textContent.trim().toLowerCase() === label,
  );
}
