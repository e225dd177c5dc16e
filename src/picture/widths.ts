const NARROW = /[iljtfrI.,;:'’()[\]|!/ -]/;
const WIDE = /[mwMW@%]/;
const CAPITAL = /[A-Z0-9&]/;

/** About how wide a text is set on one line, in ems: rather too much than too little. */
export function widthOf(text: string): number {
  let ems = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x2060) continue;
    if (code >= 0x2e80) ems += 1;
    else if (NARROW.test(character)) ems += 0.37;
    else if (WIDE.test(character)) ems += 0.95;
    else ems += CAPITAL.test(character) ? 0.7 : 0.6;
  }
  return ems;
}

/** The widest piece between spaces; Chinese breaks nearly anywhere and counts for nothing here. */
export const widestWord = (texts: readonly string[]): number =>
  Math.max(
    0,
    ...texts
      .flatMap((text) => text.split(/[\s\u2e80-\uffff]+|(?<!\u2060)(?<=-)/u))
      .map((word) => widthOf(word)),
  );
