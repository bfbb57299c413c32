import { element } from './dom.js';
import { describeOption, isFile, readFile, readTyped, suggest } from './options.js';

/** A slash command whose options are being filled in. */
export class CommandForm {
  #leaf;
  #tools;
  #fields = new Map();
  /** The values `{ label, value }` that the popup shows for the option in focus, which Enter and Tab then take. */
  #offered = [];
  #list = element('div', { class: 'command-fields' });
  /** Counts the questions for suggestions, so that a late answer to an old one is dropped. */
  #asked = 0;

  /** `tools`: the composer's `world` and `popup`, and `send(options)`, `cancel()`, `problem(text)`. */
  constructor(leaf, tools) {
    this.#leaf = leaf;
    this.#tools = tools;
    const send = element(
      'button',
      {
        class: 'send',
        type: 'button',
        title: 'Send (Enter)',
        'aria-label': 'Send',
        onclick: () => void this.#send(),
      },
      '➤',
    );
    const cancel = element(
      'button',
      {
        class: 'quiet',
        type: 'button',
        title: 'Cancel (Esc)',
        'aria-label': 'Cancel',
        onclick: tools.cancel,
      },
      '✕',
    );
    this.node = element(
      'div',
      { class: 'command-form' },
      element('span', { class: 'command-name' }, `/${leaf.name}`),
      this.#list,
      cancel,
      send,
    );
    const first = leaf.options.filter(({ required }) => required);
    for (const option of first.length > 0 ? first : leaf.options.slice(0, 1)) this.#add(option);
  }

  focus() {
    const empty = [...this.#fields.values()].find(({ input }) => input.value === '');
    (empty ?? [...this.#fields.values()].at(-1))?.input.focus();
  }

  #add(option) {
    const input = element('input', {
      type: isFile(option) ? 'file' : 'text',
      'aria-label': option.name,
      autocomplete: 'off',
      oninput: () => {
        this.#fields.get(option.name).chosen = null;
        this.#grow(input);
        void this.#suggest(option);
      },
      onfocus: () => void this.#suggest(option),
      onblur: () => this.#tools.popup.hide(),
      onkeydown: (event) => this.#key(event, option),
    });
    this.#fields.set(option.name, { option, input, chosen: null });
    this.#list.append(
      element(
        'label',
        { class: 'command-field' },
        element('span', { class: 'field-label' }, option.name),
        input,
      ),
    );
    this.#grow(input);
  }

  #grow(input) {
    if (input.type === 'text') input.style.width = `${Math.max(input.value.length + 1, 6)}ch`;
  }

  /** Offers values for the option in focus, and below them the options that are not yet there. */
  async #suggest(option) {
    this.#tools.problem('');
    this.#asked += 1;
    const asked = this.#asked;
    const { input } = this.#fields.get(option.name);
    const { world } = this.#tools;
    const options = { ...this.#values(), [option.name]: input.value };
    const autocomplete = (focused) => world.autocomplete(this.#leaf.name, options, focused);
    const offered = await suggest(option, input.value, { ...world, autocomplete }).catch((error) => {
      this.#tools.problem(error.message);
      return null;
    });
    if (asked !== this.#asked || document.activeElement !== input) return;
    this.#offered = offered ?? [];
    const values = this.#offered.map(({ label, value }) => ({
      title: label,
      pick: () => this.#choose(option, label, value),
    }));
    const missing = this.#leaf.options
      .filter(({ name }) => !this.#fields.has(name))
      .map((other) => ({
        title: `+ ${other.name}`,
        detail: describeOption(other),
        pick: () => this.#addAndFocus(other),
      }));
    this.#tools.popup.show(
      describeOption(option),
      input.value === '' || values.length > 0 ? [...values, ...missing] : missing,
    );
  }

  #addAndFocus(option) {
    this.#add(option);
    this.#fields.get(option.name).input.focus();
  }

  #choose(option, label, value) {
    const field = this.#fields.get(option.name);
    field.input.value = label;
    field.chosen = { value };
    this.#grow(field.input);
    const next = [...this.#fields.values()].find(({ input }) => input.value === '');
    if (next) next.input.focus();
    else void this.#suggest(option);
  }

  #key(event, option) {
    if (event.isComposing) return;
    const { popup, cancel } = this.#tools;
    const field = this.#fields.get(option.name);
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      event.preventDefault();
      popup.move(steps[event.key]);
    } else if (event.key === 'Escape') {
      cancel();
    } else if (event.key === 'Backspace' && field.input.value === '') {
      event.preventDefault();
      this.#remove(option);
    } else if (
      event.key === 'Tab' &&
      !event.shiftKey &&
      this.#offered.length > 0 &&
      !field.chosen &&
      popup.pick()
    ) {
      event.preventDefault();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // Who has typed one of them out has chosen it.
      field.chosen ??= this.#offered.find(({ label }) => label === field.input.value) ?? null;
      const picks = this.#offered.length > 0 && !field.chosen && field.input.value !== '';
      if (!(picks && popup.pick())) void this.#send();
    }
  }

  #remove(option) {
    const { input } = this.#fields.get(option.name);
    if (option.required || this.#fields.size === 1) return this.#tools.cancel();
    this.#fields.delete(option.name);
    input.closest('label').remove();
    this.focus();
  }

  #values() {
    const filled = [...this.#fields.values()].filter(
      ({ option, input }) => input.value !== '' && !isFile(option),
    );
    return Object.fromEntries(
      filled.map(({ option, input, chosen }) => [
        option.name,
        chosen ? chosen.value : readTyped(option, input.value),
      ]),
    );
  }

  async #send() {
    const missing = [...this.#fields.values()].find(
      ({ option, input }) => option.required && input.value === '',
    );
    if (missing) {
      this.#tools.problem(`This option is required: ${missing.option.name}.`);
      missing.input.focus();
      return;
    }
    const options = this.#values();
    for (const { option, input } of this.#fields.values()) {
      if (isFile(option) && input.files[0]) options[option.name] = await readFile(input.files[0]);
    }
    this.#tools.send(options);
  }
}
