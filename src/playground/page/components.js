import { element } from './dom.js';
import { renderMarkdown } from './markdown.js';

const styles = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link', 6: 'premium' };

/**
 * A message's buttons, menus and layout. `use.click(customId)` and `use.select(customId, values)` are
 * called when the person uses them.
 */
export function renderComponents(components, use, names) {
  return components.map((component) => renderComponent(component, use, names));
}

function renderComponent(component, use, names) {
  const inside = () => renderComponents(component.components, use, names);
  switch (component.type) {
    case 1:
      return element('div', { class: 'row' }, inside());
    case 2:
      return renderButton(component, use);
    case 3:
      return renderMenu(component, use);
    case 9:
      return element(
        'div',
        { class: 'section' },
        element('div', {}, inside()),
        renderComponent(component.accessory, use, names),
      );
    case 10:
      return element('div', { class: 'text' }, renderMarkdown(component.content, names));
    case 11:
      return element('img', {
        class: 'thumbnail',
        src: component.media.url,
        alt: component.description ?? '',
      });
    case 12:
      return element(
        'div',
        { class: 'gallery' },
        component.items.map(({ media, description }) =>
          element('img', { class: 'picture', src: media.url, alt: description ?? '' }),
        ),
      );
    case 14:
      return element('hr', { class: component.divider === false ? 'space' : 'divider' });
    case 17: {
      const container = element('div', { class: 'container' }, inside());
      if (component.accent_color) container.style.borderLeftColor = toColour(component.accent_color);
      return container;
    }
    default:
      return element('div', { class: 'unknown' }, `(component ${component.type})`);
  }
}

function renderButton(button, use) {
  const content = [
    button.emoji?.name && element('span', { class: 'emoji' }, button.emoji.name),
    button.label && element('span', { class: 'label' }, button.label),
  ];
  const look = { class: `button ${styles[button.style]}`, disabled: Boolean(button.disabled) };
  if (button.style === 5) {
    return element('a', { ...look, href: button.url, target: '_blank', rel: 'noreferrer' }, content, ' ↗');
  }
  return element(
    'button',
    {
      ...look,
      type: 'button',
      'data-custom-id': button.custom_id,
      'aria-label': button.label ? null : button.emoji?.name,
      onclick: () => use.click(button.custom_id),
    },
    content,
  );
}

function renderMenu(menu, use) {
  const options = menu.options.map((option) =>
    element('option', { value: option.value, selected: Boolean(option.default) }, option.label),
  );
  const placeholder = element(
    'option',
    { value: '', disabled: true },
    menu.placeholder ?? 'Make a selection',
  );
  placeholder.selected = !menu.options.some((option) => option.default);
  const multiple = (menu.max_values ?? 1) > 1;
  return element(
    'select',
    {
      class: 'menu',
      disabled: Boolean(menu.disabled),
      multiple,
      'aria-label': menu.placeholder ?? menu.custom_id,
      onchange: (event) => {
        const chosen = [...event.currentTarget.selectedOptions].map(({ value }) => value);
        use.select(menu.custom_id, chosen);
      },
    },
    multiple ? options : [placeholder, ...options],
  );
}

export function toColour(number) {
  return `#${number.toString(16).padStart(6, '0')}`;
}
