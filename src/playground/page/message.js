import { renderAttachments } from './attachments.js';
import { renderComponents } from './components.js';
import { avatar, colourOf, element } from './dom.js';
import { renderEmbeds } from './embeds.js';
import { renderMarkdown } from './markdown.js';

/** Parts of a message that are drawn anew only when what they show has changed, so that nothing flickers. */
const parts = [
  [
    'content',
    ({ content, thinking, editedMs, author }) => [content, thinking, editedMs !== null, author],
    renderContent,
  ],
  ['embeds', ({ embeds }) => embeds, ({ embeds }, { names }) => renderEmbeds(embeds, names)],
  ['attachments', ({ attachments }) => attachments, ({ attachments }) => renderAttachments(attachments)],
  [
    'components',
    ({ components }) => components,
    ({ components }, { use, names }) => renderComponents(components, use, names),
  ],
];

/** One message on the page, which follows its edits. */
export class MessageView {
  #tools;
  #shown = {};
  #parts = {};
  #notice = element('div', { class: 'notice', role: 'status', hidden: true });

  /** `tools`: `names` for mentions, `use` for its buttons and menus, `dismiss()` for ephemerals. */
  constructor(message, tools) {
    this.#tools = tools;
    for (const [name] of parts) this.#parts[name] = element('div', { class: `part ${name}` });
    this.node = element(
      'article',
      { class: `message${message.ephemeral ? ' ephemeral' : ''}`, 'data-message-id': message.id },
      message.usedBy && renderUse(message),
      element('div', { class: 'picture-column' }, avatar(message.author)),
      element(
        'div',
        { class: 'body' },
        renderHeader(message),
        Object.values(this.#parts),
        this.#notice,
        message.ephemeral && this.#renderEphemeralNote(),
      ),
    );
    this.update(message);
  }

  update(message) {
    this.message = message;
    const tools = { names: this.#tools.names, use: this.#tools.use };
    for (const [name, pick, render] of parts) {
      const shown = JSON.stringify(pick(message));
      if (this.#shown[name] === shown) continue;
      this.#shown[name] = shown;
      const focused =
        this.#parts[name].contains(document.activeElement) && document.activeElement.dataset.customId;
      this.#parts[name].replaceChildren(...[render(message, tools)].flat());
      if (focused) this.#parts[name].querySelector(`[data-custom-id="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  /** Marks the button that is being answered, or shows what went wrong. */
  showInteraction({ customId = null, notice = null }) {
    for (const button of this.node.querySelectorAll('[data-custom-id]')) {
      button.classList.toggle('waiting', button.dataset.customId === customId);
    }
    this.#notice.hidden = notice === null;
    this.#notice.textContent = notice ?? '';
  }

  #renderEphemeralNote() {
    const dismiss = element(
      'button',
      { class: 'quiet', type: 'button', onclick: this.#tools.dismiss },
      'Dismiss message',
    );
    return element('footer', { class: 'ephemeral-note' }, 'Only you can see this · ', dismiss);
  }
}

function renderUse({ usedBy }) {
  const name = element('span', { class: 'name' }, usedBy.name);
  name.style.color = colourOf(usedBy.name);
  return element(
    'div',
    { class: 'used-by' },
    avatar({ name: usedBy.name }, 'tiny'),
    name,
    ' used ',
    element('span', { class: 'mention' }, `/${usedBy.command}`),
  );
}

function renderHeader({ author, createdMs, pinned }) {
  const name = element('span', { class: 'name' }, author.name);
  if (!author.bot) name.style.color = colourOf(author.name);
  const at = new Date(createdMs);
  return element(
    'header',
    {},
    name,
    author.bot && element('span', { class: 'badge' }, '✓ APP'),
    element(
      'time',
      { dateTime: at.toISOString() },
      at.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }),
    ),
    pinned && element('span', { class: 'pinned', title: 'Pinned' }, '📌'),
  );
}

function renderContent({ content, thinking, editedMs, author }, { names }) {
  if (thinking) {
    const dots = element('span', { class: 'dots' }, element('i'), element('i'), element('i'));
    return element('div', { class: 'thinking' }, dots, `${author.name} is thinking…`);
  }
  const nodes = renderMarkdown(content, names);
  if (editedMs !== null) {
    const mark = element('span', { class: 'edited', title: new Date(editedMs).toLocaleString() }, '(edited)');
    const last = nodes.at(-1);
    if (last?.matches?.('.line, .subtext')) last.append(' ', mark);
    else nodes.push(mark);
  }
  return nodes;
}
