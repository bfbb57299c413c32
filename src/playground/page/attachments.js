import { renderCode } from './code.js';
import { element } from './dom.js';

const codeExtensions = /\.(txt|lua|ansi|json|md|log)$/i;
const previewLines = 12;

/** A message's files: pictures and texts are shown, everything can be opened. */
export function renderAttachments(files) {
  return files.map((file) => {
    if (file.contentType.startsWith('image/')) {
      return element(
        'a',
        { href: file.path, target: '_blank' },
        element('img', { class: 'picture', src: file.path, alt: file.filename }),
      );
    }
    const isText = file.contentType.startsWith('text/') || codeExtensions.test(file.filename);
    return isText ? renderText(file) : renderFile(file);
  });
}

function renderFile(file) {
  return element(
    'div',
    { class: 'file' },
    element('span', { class: 'file-icon' }, '🗎'),
    fileName(file),
    fileSize(file),
  );
}

function renderText(file) {
  const body = element('div', { class: 'file-preview' }, 'Loading…');
  const expand = element('button', { class: 'quiet', type: 'button' });
  const language = file.filename.split('.').at(-1).toLowerCase();
  let lines = [];
  let expanded = false;
  const show = () => {
    const hidden = Math.max(lines.length - previewLines, 0);
    const shown = expanded ? lines : lines.slice(0, previewLines);
    body.replaceChildren(renderCode(language, shown.join('\n')));
    expand.hidden = hidden === 0;
    expand.textContent = expanded ? '▴ Collapse' : `▾ ${hidden} more lines`;
  };
  expand.addEventListener('click', () => {
    expanded = !expanded;
    show();
  });
  fetch(file.path)
    .then((response) => response.text())
    .then((text) => {
      lines = text.replace(/\n$/, '').split('\n');
      show();
    })
    .catch(() => body.replaceChildren('The file could not be loaded.'));
  return element(
    'div',
    { class: 'text-file' },
    body,
    element('footer', {}, expand, fileName(file), fileSize(file)),
  );
}

function fileName(file) {
  return element(
    'a',
    { class: 'file-name', href: file.path, target: '_blank', download: file.filename },
    file.filename,
  );
}

function fileSize({ size }) {
  const shown = size < 1024 ? `${size} B` : `${(size / 1024).toFixed(1)} KB`;
  return element('span', { class: 'file-size' }, shown);
}
