import { CommandForm } from './command-form.js';
import { element } from './dom.js';
import { leavesOf, matchLeaves } from './options.js';
import { Popup } from './popup.js';

/** Where a person types: messages, and slash commands with their options. */
export class Composer {
  #world;
  #leaves = [];
  #popup = new Popup();
  #form = null;
  #problem = element('div', { class: 'problem', role: 'alert', hidden: true });
  #box = element('div', { class: 'composer-box' });
  #input;

  /** `world`: `channelName`, `say(text)`, `command(name, options)` and what options need (see options.js). */
  constructor(world) {
    this.#world = world;
    this.#input = element('textarea', {
      class: 'composer-input',
      rows: 1,
      placeholder: `Message #${world.channelName()} — or type /`,
      'aria-label': 'Message',
      oninput: () => this.#typed(),
      onkeydown: (event) => this.#key(event),
      onblur: () => this.#popup.hide(),
      onfocus: () => this.#typed(),
    });
    this.#box.append(this.#input);
    this.node = element('footer', { class: 'composer' }, this.#popup.node, this.#problem, this.#box);
  }

  set commands(commands) {
    this.#leaves = leavesOf(commands);
    if (document.activeElement === this.#input) this.#typed();
  }

  focus() {
    this.#input.focus();
  }

  /** Begins a command as if it had been typed. */
  begin(text) {
    this.#closeForm();
    this.#input.value = text;
    this.#input.focus();
    this.#typed();
  }

  showProblem(text) {
    this.#problem.hidden = text === '';
    this.#problem.textContent = text;
  }

  #typed() {
    this.showProblem('');
    const text = this.#input.value;
    this.#input.style.height = 'auto';
    this.#input.style.height = `${this.#input.scrollHeight}px`;
    if (!text.startsWith('/')) return this.#popup.hide();
    const found = matchLeaves(this.#leaves, text.slice(1));
    const items = found.map((leaf) => ({
      title: `/${leaf.name}`,
      detail: leaf.description,
      pick: () => this.#open(leaf),
    }));
    this.#popup.show(items.length > 0 ? 'Commands' : 'No command fits', items);
  }

  #key(event) {
    if (event.isComposing) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps && !this.#popup.isEmpty) {
      event.preventDefault();
      this.#popup.move(steps[event.key]);
    } else if (event.key === 'Escape') {
      this.#popup.hide();
      this.#input.blur();
    } else if (event.key === 'Tab' && !this.#popup.isEmpty) {
      event.preventDefault();
      this.#popup.pick();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#enter();
    }
  }

  #enter() {
    const text = this.#input.value.trim();
    if (text === '') return;
    if (text.startsWith('/')) {
      if (!this.#popup.pick()) this.showProblem('There is no such command. Type / to see all of them.');
      return;
    }
    this.#input.value = '';
    this.#typed();
    void this.#world.say(text);
  }

  /** A command without options is sent at once; another one asks for them first. Once it is sent, keys walk. */
  #open(leaf) {
    this.#input.value = '';
    this.#input.style.height = 'auto';
    this.#popup.hide();
    if (leaf.options.length === 0) {
      this.#input.blur();
      return void this.#world.command(leaf.name, {});
    }
    this.#form = new CommandForm(leaf, {
      world: this.#world,
      popup: this.#popup,
      send: (options) => {
        this.#closeForm();
        void this.#world.command(leaf.name, options);
      },
      cancel: () => {
        this.#closeForm();
        this.#input.focus();
      },
      problem: (text) => this.showProblem(text),
    });
    this.#box.replaceChildren(this.#form.node);
    this.#form.focus();
  }

  #closeForm() {
    this.#form = null;
    this.#popup.hide();
    this.#box.replaceChildren(this.#input);
  }
}
