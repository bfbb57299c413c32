import { follow } from '../../game/minds/follow.ts';
import { standStill } from '../../game/minds/stand-still.ts';
import type { CompanionMind } from '../../game/model/mind.ts';
import { UsageError } from '../failures.ts';

/** What can decide for a companion at the keyboard; replay logs name minds so. */
export const MIND_NAMES = ['follow', 'stand-still', 'program'] as const;
export type MindName = (typeof MIND_NAMES)[number];

/** Gives minds by name; a program's is a new one each time, as it is before its first tick. */
export type MindMaker = (name: MindName) => CompanionMind;

/** @param newProgramMind makes one that runs the program of `--program`; undefined where none was given. */
export function mindMaker(newProgramMind: (() => CompanionMind) | undefined): MindMaker {
  return (name) => {
    switch (name) {
      case 'follow':
        return follow;
      case 'stand-still':
        return standStill;
      case 'program':
        if (newProgramMind === undefined) {
          throw new UsageError('a companion of this game runs a program: give its file with --program.');
        }
        return newProgramMind();
    }
  };
}
