/** Replaces names in printed commands with numbers from the last list, which still work when typed, or with NAME. */

import { foldText } from '../text/fold-text.ts';
import { hasMarks } from '../text/name-marks.ts';
import type { MarkedNames } from './marked-names.ts';

/** A printed command, and the start of what follows it. */
const printed = /^momconnect ([a-z][a-z-]*)(?: ([a-z][a-z-]*))?/;
const argument = /(\s+)("[^"\n]*"|'[^'\n]*'|[^\s"']+)/g;
/** How namesakes are told apart: `Ana Sample (ana-sample-2)`. */
const idInBrackets = /\(([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)\)/gu;

export interface CommandMask {
  readonly names: MarkedNames;
  /** Ids from the last list, in order. */
  readonly shown: () => readonly string[];
  /** True for `note draft`, false for `text ana`. */
  readonly isCommand: (words: string) => boolean;
}

/** Changes only arguments. A word of a sentence stays, even if it is somebody's name. */
export function maskCommands(text: string, { names, shown, isCommand }: CommandMask): string {
  const inPlaceOf = (input: string): string | null => {
    const [id, other] = names.idsByName.get(foldText(input)) ?? [];
    if (id === undefined) return null;
    const at = other === undefined ? shown().indexOf(id) : -1;
    return at < 0 ? 'NAME' : String(at + 1);
  };
  return text
    .split(/(?=\bmomconnect [a-z])/)
    .map((part) => maskCommand(part, inPlaceOf, isCommand))
    .join('')
    .replace(idInBrackets, (match, id: string) => (names.isId(id) ? `(${inPlaceOf(id)})` : match));
}

function maskCommand(
  part: string,
  inPlaceOf: (input: string) => string | null,
  isCommand: CommandMask['isCommand'],
): string {
  const [printedName, first = '', second] = printed.exec(part) ?? [];
  if (printedName === undefined) return part;
  const words = second !== undefined && isCommand(`${first} ${second}`) ? `${first} ${second}` : first;
  const command = `momconnect ${words}`;
  return command + maskArguments(part.slice(command.length), inPlaceOf);
}

function maskArguments(text: string, inPlaceOf: (input: string) => string | null): string {
  let isOver = false;
  let isValue = false;
  return text.replace(argument, (match, space: string, word: string) => {
    if (isOver) return match;
    const [, own = word, stop = ''] = /^(.*?)([.,;:)]*)$/s.exec(word) ?? [];
    const isQuoted = /^["']/.test(word);
    // A name typed after a command is quoted, or in lower case.
    const isSentence = !isQuoted && (hasMarks(word) || /\p{Lu}/u.test(word));
    const masked = isSentence ? null : inPlaceOf(own);
    const isOption = /^-/.test(word);
    // After it, the sentence goes on.
    isOver =
      isSentence ||
      stop !== '' ||
      (masked === null && !isQuoted && !isOption && !isValue && !/^\d+$/.test(word));
    isValue = isOption;
    return masked === null ? match : `${space}${masked}${stop}`;
  });
}
