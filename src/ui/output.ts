/** The two streams: answers and talk. */

import type { Output, Style } from '../deps.ts';
import type { PlainStream } from './plain-stream.ts';
import { sanitiseText } from './sanitise.ts';

export interface OutputOptions {
  readonly stdout: Pick<PlainStream, 'write'>;
  readonly stderr: Pick<PlainStream, 'write'>;
  readonly style: Style;
  readonly isQuiet: boolean;
  /** Last look at a text before it is shown: initials in the place of names, plain letters for a plain terminal. */
  readonly finishText: (text: string) => string;
  /** Marks the names in an answer that may not be shown. */
  readonly mark?: <T>(data: T) => T;
}

export function makeOutput({
  stdout,
  stderr,
  style,
  isQuiet,
  finishText,
  mark = (data) => data,
}: OutputOptions): Output {
  const sayStyled = (text: string) => {
    if (!isQuiet) stderr.write(`${finishText(text)}\n`);
  };
  return {
    style,
    mark,
    answer: (text) => stdout.write(`${finishText(text)}\n`),
    say: (text) => sayStyled(sanitiseText(text)),
    sayStyled,
  };
}

/** Accents come off; what has no plain letter becomes `?`. */
export function toAscii(text: string): string {
  const plain = text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2013\u2014]/g, '-');
  return plain
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\u0000-\u007f]/gu, '?');
}
