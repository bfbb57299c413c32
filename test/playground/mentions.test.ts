import { describe, expect, it } from 'vitest';
import { findLinkPreviews, findPings } from '../../src/playground/state/mentions.ts';

const ada = '123456789012345678';
const bob = '223456789012345678';

describe('who a message pings', () => {
  it.each<
    [string, Parameters<typeof findPings>[1], { everyone: boolean; userIds: string[]; roleIds: string[] }]
  >([
    [`<@${ada}> <@!${ada}> <@&${bob}> @here`, undefined, { everyone: true, userIds: [ada], roleIds: [bob] }],
    [`<@${ada}> <@${bob}> @everyone`, { parse: [] }, { everyone: false, userIds: [], roleIds: [] }],
    [`<@${ada}> <@${bob}>`, { users: [bob] }, { everyone: false, userIds: [bob], roleIds: [] }],
    [`<@${ada}> @everyone`, { parse: ['users'] }, { everyone: false, userIds: [ada], roleIds: [] }],
    [`\`<@${ada}>\` \`\`\`\n@everyone\n\`\`\``, undefined, { everyone: false, userIds: [], roleIds: [] }],
    [`\\<@${ada}> \\@everyone`, undefined, { everyone: true, userIds: [ada], roleIds: [] }],
    ['@every\u200bone', undefined, { everyone: false, userIds: [], roleIds: [] }],
  ])('%s', (content, allowed, pings) => {
    expect(findPings(content, allowed)).toEqual(pings);
  });
});

describe('which links Discord would show a preview of', () => {
  it.each<[string, number, string[]]>([
    ['see https://a.example and http://b.example/x', 0, ['https://a.example', 'http://b.example/x']],
    ['see <https://a.example>', 0, []],
    ['see `https://a.example`', 0, []],
    ['see https://a.example', 4, []],
  ])('%s with flags %i', (content, flags, previews) => {
    expect(findLinkPreviews({ content, flags })).toEqual(previews);
  });
});
