import { element } from './dom.js';

/** The list above the composer: choices that arrow keys walk through. */
export class Popup {
  node = element('div', { class: 'popup', role: 'listbox', hidden: true });
  #items = [];
  #selected = 0;

  /** Shows a title and items `{ title, detail, pick }`; no items and no title hide it. */
  show(title, items) {
    this.#items = items;
    this.#selected = 0;
    this.node.hidden = items.length === 0 && title === '';
    const rows = items.map((item, index) =>
      element(
        'div',
        {
          class: 'popup-item',
          role: 'option',
          // Not a click, which would take the focus away from what is being typed.
          onmousedown: (event) => {
            event.preventDefault();
            item.pick();
          },
          onmousemove: () => this.#select(index),
        },
        element('span', { class: 'popup-title' }, item.title),
        item.detail && element('span', { class: 'popup-detail' }, item.detail),
      ),
    );
    this.node.replaceChildren(element('div', { class: 'popup-heading' }, title), ...rows);
    this.#select(0);
  }

  hide() {
    this.show('', []);
  }

  get isEmpty() {
    return this.#items.length === 0;
  }

  move(by) {
    const count = this.#items.length;
    if (count > 0) this.#select((this.#selected + by + count) % count);
  }

  /** Takes the selected item; false when there is none. */
  pick() {
    const item = this.#items[this.#selected];
    item?.pick();
    return item !== undefined;
  }

  #select(index) {
    this.#selected = index;
    const rows = [...this.node.querySelectorAll('.popup-item')];
    for (const [position, row] of rows.entries())
      row.setAttribute('aria-selected', String(position === index));
    rows[index]?.scrollIntoView({ block: 'nearest' });
  }
}
