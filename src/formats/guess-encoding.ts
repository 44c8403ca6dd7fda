/** Guesses the 8-bit encoding of a file that names none and isn't UTF-8. */

import { fromByteString } from './byte-string.ts';
import { decodeAs, isUtf8 } from './decode-text.ts';

export interface GuessedEncoding {
  /** null for windows-1252, the encoding of Western files. */
  readonly charset: string | null;
  /** True for a guess, which she should hear about. False when the letters can't be anything else. */
  readonly isDoubtful: boolean;
}

export const noDoubt: GuessedEncoding = { charset: null, isDoubtful: false };
export const unnamedEncoding =
  "this file doesn't say how its letters are encoded, so check that the names look right";

const sampleLength = 20_000;
/** Western names have single such letters among plain ones. Words made only of them are in another script. */
const run = /[\x80-\xff]{3,}/g;
const lineWithoutCharset = /^(?!.*(?:CHARSET=|BASE64|ENCODING=B|QUOTED-PRINTABLE)).*[\x80-\xff].*$/gim;

const alphabets = [
  { charset: 'windows-1251', letters: /^\p{Script=Cyrillic}+$/u },
  { charset: 'koi8-r', letters: /^\p{Script=Cyrillic}+$/u },
  { charset: 'windows-1253', letters: /^\p{Script=Greek}+$/u },
];
/** Lower case after the first letter, or all capitals: in a wrong encoding the two are mixed. */
const naturalCase = /^\p{Lu}?\p{Ll}+$|^\p{Lu}+$/u;
const japanese = /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー\u3000]+$/u;

/** @param text the file as a byte string, not UTF-8 */
export function guessEncoding(text: string): GuessedEncoding {
  const lines = text.replace(/\r?\n[ \t]/g, '').match(lineWithoutCharset) ?? [];
  const sample = lines
    .filter((line) => !isUtf8(fromByteString(line)))
    .join('\n')
    .slice(0, sampleLength);
  if (isWestern(sample)) return noDoubt;
  const words = sample.match(run) ?? [];
  const alphabet = alphabets.find(({ charset, letters }) => fits(words, charset, letters));
  return { charset: alphabet?.charset ?? (isShiftJis(sample) ? 'shift_jis' : null), isDoubtful: true };
}

/** Most of these are letters or quotation marks of windows-1252, and come alone among plain letters. */
function isWestern(sample: string): boolean {
  const high = sample.match(/[\x80-\xff]/g) ?? [];
  const letters = high.filter((byte) =>
    /[\x80\x85\x8a\x8c\x8e\x91-\x97\x9a\x9c\x9e-\xa0\xc0-\xd6\xd8-\xf6\xf8-\xff]/.test(byte),
  );
  const inRuns = (sample.match(run) ?? []).join('').length;
  return inRuns <= high.length / 2 && letters.length >= high.length * 0.7;
}

function fits(words: readonly string[], charset: string, letters: RegExp): boolean {
  if (words.length === 0) return false;
  const decodedWords = words.map((word) => decodeAs(fromByteString(word), charset) ?? '');
  return (
    decodedWords.filter((word) => letters.test(word) && naturalCase.test(word)).length >= words.length * 0.9
  );
}

/**
 * The second byte of a character may be a plain letter, so we read whole lines. Its first bytes are rare elsewhere;
 * kana decide too.
 */
function isShiftJis(sample: string): boolean {
  const signs = decodeAs(fromByteString(sample), 'shift_jis')?.match(/[^\x00-\x7f]/g) ?? [];
  const firsts = sample.match(/[\x81-\x9f]/g)?.length ?? 0;
  const isLikely = firsts * 2 >= signs.length || signs.some((sign) => /[\u3040-\u30ff]/.test(sign));
  return signs.length > 0 && isLikely && signs.every((sign) => japanese.test(sign));
}
