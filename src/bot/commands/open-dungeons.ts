import { randomInt } from 'node:crypto';
import { createWorld } from '../../game/dungeon/create.ts';
import type { World } from '../../game/model/world.ts';
import type { LimitSettings } from '../../store/limit-settings.ts';
import type { Host } from '../dungeon/host.ts';
import type { Caller } from './declaration.ts';
import type { Dungeons, NewDungeon } from './dungeon-acts.ts';

/** The host as the commands see it. */
export function dungeonsOf(host: Host, limits: Pick<LimitSettings, 'of'>): Dungeons {
  return {
    find: (channelId) => host.find(channelId),
    isComing: (channelId) => host.isComing(channelId),
    ofGuild: (guildId) => host.ofGuild(guildId),
    end: (channelId) => host.end(channelId),
    async start({ guildId, channelId, say }: Caller, wanted: NewDungeon) {
      const { max_players: maxPlayers } = await limits.of(guildId, channelId);
      let world: World;
      try {
        const seed = String(randomInt(2 ** 32 - 1));
        world = createWorld({ ...wanted, seed, settings: { maxPlayers } });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return say('dungeon.notMade', { reason });
      }
      const opened = await host.start({ guildId, channelId }, world);
      return opened.state === 'busy' ? say('dungeon.busy') : opened.dungeon;
    },
  };
}
