import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/companion/extract/extract.ts';

const PROGRAM = 'local n = 0\n\nfunction update_func(player, ai)\n  n = n + 1\n  return "hi " .. n\nend';
const fence = (text: string, mark = '```lua'): string => `${mark}\n${text}\n${mark.slice(0, 3)}`;

describe('finds the program', () => {
  test.each([
    ['alone', PROGRAM],
    ['in a fence', fence(PROGRAM)],
    ['in a fence without a language', fence(PROGRAM, '```')],
    ['in a fence of tildes', fence(PROGRAM, '~~~lua')],
    ['in a fence that was not closed', `Here you are:\n\`\`\`lua\n${PROGRAM}`],
    ['between chatter', `Sure, here it is!\n\n${fence(PROGRAM)}\n\nIt counts. function of time.`],
    ['after chatter without a fence', `Sure, here it is:\n${PROGRAM}\nI hope that it helps!`],
    ['after thoughts', `<think>\nfunction update_func() end would be wrong\n</think>\n${PROGRAM}`],
    ['after thoughts whose beginning is missing', `let me see ${fence('x = 1')}</think>${fence(PROGRAM)}`],
    ['before a thought without an end', `${fence(PROGRAM)}\n<think>was that right? \`\`\`lua`],
    ['with a token of a chat template', `${fence(PROGRAM)}<|im_end|>`],
    [
      'as the last of several that are programs',
      `${fence(PROGRAM.replace('hi', 'ho'))}\nBetter:\n${fence(PROGRAM)}`,
    ],
    ['beside an example of its use', `${fence(PROGRAM)}\nCall it so:\n${fence('ai:move("w")')}`],
    ['without its last end', fence(PROGRAM.replace(/\nend$/, ''))],
  ])('%s', (_, text) => {
    const extracted = extract(text);
    expect(extracted).toEqual({ ok: true, source: `${PROGRAM}\n` });
  });

  test('whose helper stands in a block of its own', () => {
    const use = 'function update_func()\n  return help()';
    const extracted = extract(`${fence('local function help()\n  return 1\nend')}\n${fence(`${use}\nend`)}`);
    expect(extracted).toMatchObject({ ok: true, source: expect.stringContaining(use) });
  });
});

describe('says why there is none', () => {
  test.each([
    ['', 'empty'],
    ['<think>hm</think>', 'empty'],
    ['I cannot do that.', 'no program'],
    [fence('print("x")'), 'no program'],
    ['function update_func()\n  -- TODO: walk\nend', 'line 2'],
    ['function update_func()\n  ...\nend', 'line 2'],
    ['function update_func()\n  -- rest of the code\nend', 'write all of it'],
  ])('%j', (text, words) => {
    const extracted = extract(text);
    expect(extracted).toMatchObject({ ok: false, problem: { message: expect.stringContaining(words) } });
  });
});
