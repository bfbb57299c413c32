import { describe, expect, it } from 'vitest';
import { setStage } from './stage.ts';

describe('a bot that is stopped', () => {
  // What discord.js begins half a second after it was stopped would be an unhandled error of this file.
  it.each([0, 300, 520])(
    'leaves no attempt to connect behind, %i ms after its connection was cut',
    async (millis) => {
      const { playground, bot } = await setStage();
      playground.gateway.cut();
      await pause(millis);
      await bot.stop();
      await pause(1_000);
      expect(playground.gateway.connectedSessions).toBe(0);
    },
  );
});

function pause(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis));
}
