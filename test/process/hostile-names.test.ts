/** Names of files and folders are text from outside too: none of them steers her terminal, in an answer or in talk. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../store/temporary-home.ts';
import { longTime, momconnect } from './program.ts';

const evil = 'evil\u001b[2J\u009b31m\u202ename';
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

test(
  'hostile names of files and of the home are cleaned wherever they are said',
  async () => {
    const folder = temporaryFolder();
    const home = join(folder, `home-${evil}`);
    const [books, topics, letters] = ['books', 'topics', 'letters'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    for (const each of [books, topics, letters]) mkdirSync(each);
    writeFileSync(join(books, `${evil}.vcf`), 'BEGIN:VCARD\nVERSION:3.0\nFN:Bea Example\nEND:VCARD\n');
    writeFileSync(join(books, `${evil}-2.vcf`), 'x');
    for (const each of [topics, letters]) writeFileSync(join(each, `${evil}.md`), '---\nx\n');
    const lines = [
      ['import', books],
      ['import', join(folder, evil)],
      ['config', 'set', 'faq', topics],
      ['faq', 'check'],
      ['config', 'set', 'notes', letters],
      ['note', 'words'],
      ['config', 'path'],
    ];
    for (const words of lines) {
      const { out, err } = await momconnect(home, ...words);
      expect([words[0], steering.exec(out + err)]).toEqual([words[0], null]);
    }
    mkdirSync(join(home, 'journal', `${evil}.jsonl`));
    const { err } = await momconnect(home, 'suggest');
    expect(err).toContain("it can't be read: evil\ufffd[2J");
    expect(err).not.toMatch(steering);
  },
  longTime,
);
