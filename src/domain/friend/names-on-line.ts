/** The people on one line: `my sister Katie, and José from the playground, mom` is three. */

import { clearKinWords, openers, particles } from '../text/name-words.ts';
import { unicodePattern } from '../text/unicode-pattern.ts';
import { bare, isNameEnding, kinIn, smallFirst, titlesIn } from './name-shapes.ts';

const smallLettersOnly = unicodePattern(String.raw`^[^\p{Lu}]*$`);

/** A comma or an `and` ends a name, unless it belongs to it: `Sample, Lea`, `Ana Sample, MD`, `Mia and Leo's mom`. */
export function namesOnLine(input: string): string[] {
  const parts = input.split(/\s*[,;]\s*/).filter((part) => part !== '');
  if (parts.length === 2 && isOneName(parts[0] ?? '', parts[1] ?? '', input)) return splitAtAnd(input);
  const names: string[] = [];
  for (const part of parts) {
    const name = part.replace(/^and\s+/i, '');
    if (names.length > 0 && name.split(' ').every((word) => isNameEnding(word)))
      names.push(`${names.pop()}, ${name}`);
    else names.push(...splitAtAnd(name));
  }
  return names;
}

/** A family name with the first name after it, or a name and a remark: `Priya, college roommate`, `Jen, Nia's mom`. */
function isOneName(first: string, second: string, input: string): boolean {
  const words = second.split(' ');
  if (/^and\s/i.test(second) || words.every((word) => isNameEnding(word))) return false;
  const opener = openers.has(bare(words[0] ?? '')) ? 1 : 0;
  if (clearKinWords.has(bare(words[opener] ?? '')) || isUnnamed(first)) return false;
  if (smallLettersOnly(input).test(input)) return kinIn(second) !== null && opener === 0;
  if (opener > 0 || smallFirst(second).test(second) || kinIn(second) !== null) return true;
  const family = first.split(' ');
  return titlesIn(family) === 0 && family.slice(0, -1).every((word) => particles.has(bare(word)));
}

/** `mom`, `my sister`, `my sister Katie`: no family name. */
function isUnnamed(name: string): boolean {
  const [first = ''] = name.split(' ');
  return openers.has(bare(first)) || clearKinWords.has(bare(first));
}

function splitAtAnd(name: string): string[] {
  const sides = name.split(/\s+and\s+/i);
  const isOne = sides.some((side) => titlesIn(side.split(' ')) === side.split(' ').length);
  return isOne || (kinIn(sides.at(-1) ?? '') !== null && /['’]s?\s/.test(sides.at(-1) ?? ''))
    ? [name]
    : sides;
}
