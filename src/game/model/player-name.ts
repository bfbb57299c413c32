const NAME = /^[^\p{C}\p{Z}](?:[^\p{C}\p{Zl}\p{Zp}]{0,38}[^\p{C}\p{Z}])?$/u;

/** 1 to 40 visible characters: whoever shows a name may rely on it being one line. */
export function isPlayerName(name: string): boolean {
  return NAME.test(name);
}
