/**
 * The world's own random numbers: xoshiro128** (Blackman and Vigna, public domain), chosen since its
 * state is four 32-bit integers that live in the world as plain JSON.
 */
export type RandomState = readonly [number, number, number, number];

/** A generator that draws from, and writes back to, the state that its owner keeps. */
export interface Random {
  /** A number in [0, 1) with 32 random bits. */
  next(): number;
  /** A whole number in [0, bound), unbiased; `bound` from 1 to 2^32. */
  below(bound: number): number;
}

const TWO_TO_32 = 0x1_0000_0000;

/** Any text becomes a well-mixed state: FNV-1a per word, finished as murmur3 does. */
export function seedRandom(seed: string): RandomState {
  const words = [0, 1, 2, 3].map((lane) => {
    let hash = 0x811c9dc5 ^ Math.imul(lane + 1, 0x9e3779b1);
    for (let index = 0; index < seed.length; index++) {
      hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  });
  const [a = 0, b = 0, c = 0, d = 0] = words;
  // The all-zero state is the generator's one fixed point.
  return a === 0 && b === 0 && c === 0 && d === 0 ? [1, 2, 3, 4] : [a, b, c, d];
}

/** Draws from `owner.random` in place, so that the next draw, by whoever makes it, goes on from there. */
export function randomOf(owner: { random: RandomState }): Random {
  const draw = (): number => {
    let [a, b, c, d] = owner.random;
    const scrambled = Math.imul(b, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    owner.random = [a >>> 0, b >>> 0, c >>> 0, d >>> 0];
    return result;
  };
  return {
    next: () => draw() / TWO_TO_32,
    below(bound) {
      const limit = TWO_TO_32 - (TWO_TO_32 % bound);
      let drawn = draw();
      while (drawn >= limit) drawn = draw();
      return drawn % bound;
    },
  };
}
