import { toColour } from './components.js';
import { element } from './dom.js';
import { renderMarkdown } from './markdown.js';

/** The framed cards of a message. */
export function renderEmbeds(embeds, names) {
  return embeds.map((embed) => {
    const text = (value) => renderMarkdown(value, names);
    const fields = (embed.fields ?? []).map((field) =>
      element(
        'div',
        { class: field.inline ? 'field inline' : 'field' },
        element('div', { class: 'field-name' }, text(field.name)),
        element('div', { class: 'field-value' }, text(field.value)),
      ),
    );
    const card = element(
      'article',
      { class: 'embed' },
      embed.author && element('div', { class: 'embed-author' }, embed.author.name),
      embed.title && element('div', { class: 'embed-title' }, text(embed.title)),
      embed.description && element('div', { class: 'embed-description' }, text(embed.description)),
      fields.length > 0 && element('div', { class: 'fields' }, fields),
      embed.image && element('img', { class: 'picture', src: embed.image.url, alt: '' }),
      embed.footer && element('div', { class: 'embed-footer' }, embed.footer.text),
    );
    if (embed.color !== null && embed.color !== undefined) card.style.borderLeftColor = toColour(embed.color);
    return card;
  });
}
