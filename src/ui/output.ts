/** The two streams: answers and talk. */

import type { Output, Style } from '../deps.ts';
import type { PlainStream } from './plain-stream.ts';
import { safeJson, sanitizeText } from './sanitize.ts';
import { withCommand } from './with-command.ts';

export interface OutputOptions {
  readonly stdout: Pick<PlainStream, 'write'>;
  readonly stderr: Pick<PlainStream, 'write'>;
  readonly style: Style;
  readonly isQuiet: boolean;
  /** The last step for a text: initials instead of names, plain letters for a plain terminal. */
  readonly finishText: (text: string) => string;
  /** Marks the names in an answer that a discreet screen must not show. */
  readonly mark?: <T>(data: T) => T;
  /** Last look at an answer before it's JSON. */
  readonly maskData?: (data: unknown) => unknown;
  /** Made when something may take long. */
  readonly progress?: Output['progress'];
}

export function makeOutput({
  stdout,
  stderr,
  style,
  isQuiet,
  finishText,
  mark = (data) => data,
  maskData = (data) => data,
  progress = async () => ({ at: () => {}, end: () => {} }),
}: OutputOptions): Output {
  const sayStyled = (text: string) => {
    if (!isQuiet) stderr.write(`${finishText(text)}\n`);
  };
  return {
    style,
    mark,
    answer: (text) => stdout.write(`${finishText(text)}\n`),
    answerJson: (data) => stdout.write(`${safeJson(maskData(mark(data)), 2)}\n`),
    say: (message) =>
      sayStyled(
        typeof message === 'string'
          ? sanitizeText(message)
          : withCommand(sanitizeText(message.text), sanitizeText(message.command), style),
      ),
    sayStyled,
    progress,
  };
}

/** Drops accents; anything without a plain letter becomes `?`. */
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
