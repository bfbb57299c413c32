import { element } from './dom.js';
import { renderMarkdown } from './markdown.js';

/** A form that the application opened, over one person's view of the channel. */
export class ModalView {
  #tools;
  #fields = new Map();
  #problem = element('div', { class: 'problem', role: 'alert', hidden: true });
  #submit = element('button', { class: 'button primary', type: 'submit' }, 'Submit');

  /** `tools`: `names`, `submit(fields)` and `close()`. */
  constructor(modal, tools) {
    this.#tools = tools;
    const form = element(
      'form',
      {
        class: 'modal',
        role: 'dialog',
        'aria-modal': 'true',
        'aria-label': modal.title,
        onsubmit: (event) => {
          event.preventDefault();
          void this.#send();
        },
        onkeydown: (event) => {
          if (event.key === 'Escape') tools.close();
        },
      },
      element(
        'header',
        {},
        element('h2', { class: 'modal-title' }, modal.title),
        element(
          'button',
          { class: 'quiet', type: 'button', 'aria-label': 'Close', onclick: tools.close },
          '✕',
        ),
      ),
      element(
        'div',
        { class: 'modal-body' },
        modal.components.map((component) => this.#renderComponent(component)),
        this.#problem,
      ),
      element(
        'footer',
        {},
        element('button', { class: 'quiet', type: 'button', onclick: tools.close }, 'Cancel'),
        this.#submit,
      ),
    );
    this.node = element(
      'div',
      { class: 'modal-shade', onmousedown: (event) => event.target === this.node && tools.close() },
      form,
    );
  }

  focus() {
    this.node.querySelector('input, textarea, select')?.focus();
  }

  showProblem(text) {
    this.#problem.hidden = false;
    this.#problem.textContent = text;
    this.#submit.disabled = false;
  }

  async #send() {
    this.#submit.disabled = true;
    const fields = Object.fromEntries([...this.#fields].map(([id, read]) => [id, read()]));
    await this.#tools.submit(fields).catch((error) => this.showProblem(error.message));
  }

  #renderComponent(component) {
    if (component.type === 10)
      return element('div', {}, renderMarkdown(component.content, this.#tools.names));
    if (component.type === 1) {
      return component.components.map((input) =>
        labelled(input.label, null, input, this.#renderField(input)),
      );
    }
    const { label, description, component: field } = component;
    return labelled(label, description, field, this.#renderField(field));
  }

  #renderField(field) {
    if (field.type === 3) return this.#renderSelect(field);
    const isParagraph = field.style === 2;
    const input = element(isParagraph ? 'textarea' : 'input', {
      class: 'modal-input',
      value: field.value ?? '',
      placeholder: field.placeholder ?? '',
      required: field.required !== false,
      minLength: field.min_length ?? null,
      maxLength: field.max_length ?? 4000,
      ...(isParagraph ? { rows: 4 } : { type: 'text', autocomplete: 'off' }),
    });
    this.#fields.set(field.custom_id, () => input.value);
    return input;
  }

  #renderSelect(field) {
    const options = field.options.map(({ label, value, default: chosen }) =>
      element('option', { value, selected: Boolean(chosen) }, label),
    );
    const select = element(
      'select',
      { class: 'modal-input', multiple: (field.max_values ?? 1) > 1 },
      options,
    );
    this.#fields.set(field.custom_id, () => [...select.selectedOptions].map(({ value }) => value));
    return select;
  }
}

function labelled(label, description, field, input) {
  const star = field.required === false ? null : element('span', { class: 'star' }, ' *');
  return element(
    'label',
    { class: 'modal-field' },
    element('span', { class: 'modal-label' }, label, star),
    description && element('span', { class: 'modal-description' }, description),
    input,
  );
}
