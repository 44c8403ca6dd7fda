import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { suggestCommand } from '../../src/commands/suggest/suggest.ts';
import { runWords } from '../commands/run-words.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/how-it-chooses.md'), 'utf8');
const asOneLine = (text: string) => text.replace(/\n(?:> )?/g, ' ').replace(/\s+/g, ' ');

test('the page says the rule as `suggest --why` says it', async () => {
  const answer = asOneLine((await runWords(suggestCommand, ['--demo', '--why'])).answered.join('\n'));
  const rule = /How it works: .*? largest first\./.exec(answer)?.[0];
  expect(rule).toBeDefined();
  expect(asOneLine(page)).toContain(rule);
});

test('every place for figures is filled', () => {
  const places = [...page.matchAll(/<!-- (\w+) -->\n([\s\S]*?)<!-- end -->/g)];
  expect(places.map(([, name]) => name)).toContain('claims');
  expect(places.filter(([, , block = '']) => block.trim() === '')).toEqual([]);
});
