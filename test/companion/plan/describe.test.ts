import { describe, expect, test } from 'vitest';
import { describePlan } from '../../../src/companion/plan/describe.ts';
import { planOf } from '../fulfil/scripted-brain.ts';

const SLOTS = { I1: 'sword', I2: 'arrow', M1: 'bat', N1: '2', N2: '5', T1: 'hello', P1: 'Ada' };

describe('a plan in words', () => {
  test.each([
    ['get I1', 'pick up the sword'],
    ['get N1 I2', 'pick up 2 arrows'],
    ['get all but I1', 'pick up everything but the sword'],
    ['bring any', 'bring you the nearest item'],
    ['kill M1', 'kill a bat'],
    ['kill all M1', 'kill every bat'],
    ['safe goto at N1 N2', 'go to row 2, column 5, keeping clear of monsters'],
    ['goto start', 'go back to where I stood'],
    ['walk left wall', 'walk left until a wall is met'],
    ['patrol me I1 middle', 'patrol between you, the sword and the middle of the dungeon'],
    ['danger you', 'say whether I am in danger'],
    ['where me', 'say where you are'],
    ['has me I1', 'say whether you have the sword'],
    ['which you I1 M1', 'say which is nearer to me, the sword or the bat'],
    ['if by M1 I1 N2 then stay end', 'if a bat is within 5 steps of the sword: stay where I am'],
    ['kill any that near me', 'kill any monster, the one nearest to you'],
    ['goto M1 that up', 'go to the bat, the topmost one'],
    ['kill all that within N2 me', 'kill every monster, only within 5 steps of you'],
    ['beside I1', 'stand next to the sword'],
    ['follow N2 M1', 'follow the bat, 5 steps behind'],
    ['between me M1', 'stay between you and the bat'],
    ['recite down N2', 'count down from 5'],
    ['each died M1 do report end', 'each time a bat dies: tell you so'],
    ['within N2 do kill any end', 'for 5 turns at most: kill the nearest monster'],
    ['either come or stay end', 'one of these, by chance: come to you; or: stay where I am'],
    ['saying T1 do avoid all end', 'saying "hello" all the while: keep away from monsters'],
    ['if lies row me M1 then come end', 'if you are in the row of a bat: come to you'],
    ['if nearer you I1 then come end', 'if I am nearer to the sword than you are: come to you'],
    ['if health you above me then come end', 'if my health is above your health: come to you'],
    ['if on me M1 then stay end', 'if you are right on a bat: stay where I am'],
    ['until col you is N2 do stay end', 'until my column is 5: stay where I am'],
    [
      'if closer me my item M1 then stay end',
      'if you are nearer to the item nearest to you than to the bat: stay where I am',
    ],
    ['goto corner near', 'go to the nearest corner'],
    ['if near corner near then stay end', 'if I am near a corner: stay where I am'],
    ['toward N1 me', 'take 2 steps towards you'],
    ['away N2 M1', 'take 5 steps away from the bat'],
    ['has P1 I1', 'say whether Ada has the sword'],
    ['health player', "say the other player's health"],
    ['if hurt P1 then come end', 'if Ada is hurt: come to you'],
    ['if has player I1 then come end', 'if the other player has the sword: come to you'],
    ['away far M1', 'go as far away from the bat as I can'],
    ['circle N1 I1', 'walk round the sword, 2 times'],
    ['side up N1 me', 'stand 2 steps above you'],
    ['side left M1', 'stand right to the left of the bat'],
    ['give I2', 'give you the arrow'],
    ['give all', 'give you all that I hold'],
    ['get all that in down', 'pick up everything, only in the lower half'],
    ['goto row N2', 'go to row 5'],
    ['keep N2 I1', 'keep 5 steps away from the sword'],
    ['keep exactly N2 me', 'keep exactly 5 steps away from you'],
    ['give all but I1', 'give you all that I hold but the sword'],
    ['if health M1 is N1 then stay end', "if the bat's health is 2: stay where I am"],
    [
      'if bag me least N1 then stay end',
      'if the number of things that you carry is at least 2: stay where I am',
    ],
    ['count you I2', 'count the arrows that I carry'],
    ['count me items', 'count the items that you carry'],
    ['until health me below N1 do guard me end', 'until your health is below 2: guard you'],
    [
      'react near monster then avoid all else follow end',
      'whenever I am near a monster: keep away from monsters; otherwise: follow you',
    ],
    [
      'if not gone M1 then kill M1 else come end',
      'if not (no bat is left): kill a bat; otherwise: come to you',
    ],
    ['every N2 do say T1 ; come end', 'every 5 turns: say "hello", then come to you'],
    ['forever do dance end', 'again and again: dance'],
    ['if close item then stay end', 'if you are near an item: stay where I am'],
    [
      'until turns N2 and has you any do wander end',
      'until 5 turns have passed and I have an item: walk about',
    ],
  ])('%s: %s', (plan, words) => {
    expect(describePlan(planOf(plan, SLOTS))).toEqual([words]);
  });
});
