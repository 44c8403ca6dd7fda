/** The codes that the program draws, as a reader that is not ours sees them: zbarimg, of Debian's zbar-tools. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../store/temporary-home.ts';
import { times } from '../support/long-run.ts';
import { momconnect, momconnectInColor } from './program.ts';

const reader = 'zbarimg';
const hasReader = spawnSync(reader, ['--version']).status === 0;

/** A pixel for each half of each cell of the drawing, so many times as large; 0 is dark. */
function pixelsOf(drawing: readonly string[], isInkDark: boolean, scale: number): number[][] {
  const shade = (isInk: boolean) => Array<number>(scale).fill(isInk === isInkDark ? 0 : 255);
  const row = (line: string, ink: string) => [...line].flatMap((cell) => shade(ink.includes(cell)));
  return drawing.flatMap((line) =>
    [row(line, '█▀'), row(line, '█▄')].flatMap((pixels) => Array<number[]>(scale).fill(pixels)),
  );
}

/** A PGM picture, with nothing around the drawing but what the program draws itself. */
function pictureOf(pixels: readonly (readonly number[])[]): Buffer {
  const size = `${pixels[0]?.length} ${pixels.length}`;
  return Buffer.concat([Buffer.from(`P5\n${size}\n255\n`), Buffer.from(pixels.flat())]);
}

/** What is in the code of an answer, and the link printed under it. */
async function read(answer: string, isInkDark: boolean, scale = 8) {
  const lines = answer.split('\n').map((line) => line.replace(/\u001b\[[\d;]*m/g, ''));
  const begins = lines.findIndex((line) => /^[█▀▄ ]{21,}$/.test(line));
  const ends = lines.findIndex((line, at) => at > begins && !/^[█▀▄ ]{21,}$/.test(line));
  const path = join(temporaryFolder(), 'code.pgm');
  writeFileSync(path, pictureOf(pixelsOf(lines.slice(begins, ends), isInkDark, scale)));
  const { stdout } = await execa(reader, ['--quiet', '--raw', path]);
  return { decoded: stdout, link: lines.find((line) => /^(?:sms:|mailto:|https:)/.test(line)) };
}

/** Her words, as an app reads them out of the link. */
function wordsIn(link: string): string | undefined {
  const [, words] = /[?&](?:body|text)=([^&]*)$/.exec(link) ?? [];
  return words === undefined ? undefined : decodeURIComponent(words).replaceAll('\r\n', '\n');
}

const input: readonly (readonly [string, string])[] = [
  ['plain words', 'Good luck today.'],
  ['emoji', 'Tea ☕ at four? 👩‍👧 🌻'],
  ['accents', 'Çay içelim mi, Zoë? À bientôt, señora'],
  ['Devanagari', 'नमस्ते, कैसी हो?'],
  ['line ends', 'One\ntwo\n\nthree'],
  ['quotes and signs', `"It's" 'fine' & 100% = #1 \\ <ok> {a|b} + ; $HOME \`id\``],
  ['300 letters', 'another afternoon somewhere outdoors '.repeat(9).slice(0, 299).concat('.')],
];

describe.skipIf(!hasReader)('with zbarimg', () => {
  let home = '';
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'momconnect-test-'));
    const contactOptions = ['--phone', '+1 555 0100', '--email', 'ana+mail@example.org'];
    await momconnect(home, 'friend', 'add', 'Ana Sample', ...contactOptions);
    await momconnect(home, 'friend', 'add', 'Bea Example');
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  describe.each(['sms', 'email', 'whatsapp'])('a code for %s', (via) => {
    test.each(input.slice(-times(2, input.length)))('holds %s', async (_, words) => {
      const { out } = await momconnect(home, 'text', 'ana', words, '--via', via, '--code');
      const { decoded, link = '' } = await read(out, false);
      expect(decoded).toBe(link);
      expect(wordsIn(decoded)).toBe(words);
    });

    test('in colour, and with nobody in the link', async () => {
      const { out } = await momconnectInColor(home, 'text', 'bea', 'Hi Bea', '--via', via, '--code');
      expect(out).toContain('\u001b[38;5;16;48;5;231m');
      const { decoded, link } = await read(out, true);
      expect(decoded).toBe(link);
      expect(wordsIn(decoded)).toBe('Hi Bea');
    });
  });

  test.each([2, 3, 4, 8])('the two light modules around are enough at %i pixels each', async (scale) => {
    const { out } = await momconnectInColor(home, 'text', 'ana', 'Hi', '--code');
    expect((await read(out, true, scale)).decoded).toBe('sms:+15550100?&body=Hi');
  });

  test('the words of ask are read as well', async () => {
    const { out } = await momconnect(home, 'ask', 'ana', '--detail', 'take a walk', '--seed', '3', '--code');
    const { decoded, link } = await read(out, false);
    expect(decoded).toBe(link);
  });
});
