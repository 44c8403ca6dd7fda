import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pagerFor, showPages } from '../../src/system/pager.ts';
import { temporaryFolder } from '../store/temporary-home.ts';

test.each<readonly [string, NodeJS.ProcessEnv, string | null]>([
  ['none named', {}, 'less -FRX'],
  ['her own', { PAGER: 'most -s' }, 'most -s'],
  ['an empty one', { PAGER: '' }, null],
  ['cat', { PAGER: 'cat' }, null],
  ['a terminal that knows only lines', { PAGER: 'less', TERM: 'dumb' }, null],
])('the pager: %s', (_, env, pager) => {
  expect(pagerFor(env)).toBe(pager);
});

test('gets the text, with its words', async () => {
  const path = join(temporaryFolder(), 'shown');
  expect(await showPages('a long text\n', `tee ${path} --output-error=exit`, {})).toBe(true);
  expect(readFileSync(path, 'utf8')).toBe('a long text\n');
});

test('one that is left early is no error', async () => {
  expect(await showPages('a long text\n'.repeat(100_000), 'true', {})).toBe(true);
  expect(await showPages('a long text\n'.repeat(100_000), 'false', {})).toBe(true);
});

test('one that is not there', async () => {
  expect(await showPages('a long text\n', 'momconnect-no-such-pager -x', {})).toBe(false);
});
