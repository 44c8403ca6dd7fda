import { expect, test } from 'vitest';
import { fakeDeps } from '../support/fake-deps.ts';
import { ana } from '../support/fixtures-people.ts';
import { runMain } from '../support/run-main.ts';

const long = 100_000;

test.each([
  ['a note', ['log', 'ana', '--note', 'x'.repeat(long)]],
  ['thousands of words', ['log', ...Array.from({ length: 20_000 }, () => 'ana')]],
  ['what is no command', ['x'.repeat(long)]],
  ['a folder', ['suggest', '--home', 'x'.repeat(long)]],
])('%s that is too long is refused in one short sentence, and nothing is saved', async (_, words) => {
  const { code, err, deps } = await runMain(words, fakeDeps({ journal: [ana] }));
  expect(code).toBe(2);
  expect(err.length).toBeLessThan(300);
  expect(deps.lines).toHaveLength(1);
});

test('words of danger bring help at any length, wherever they stand', async () => {
  for (const words of [['faq'], ['log'], []]) {
    const text = `${'it rains again. '.repeat(3000)} i want to die. ${'it rains again. '.repeat(3000)}`;
    const { out, err } = await runMain([...words, text], fakeDeps({ journal: [ana] }));
    expect(`${out}${err}`).toContain("If you're thinking about dying");
  }
});

test('many files of one import are many words', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 200 }, (_, at) => [
      `${'cards'.repeat(30)}/${at}.vcf`,
      `BEGIN:VCARD\nFN:Sample ${at}\nEND:VCARD\n`,
    ]),
  );
  const { code, out } = await runMain(['import', ...Object.keys(files)], fakeDeps({ files }));
  expect(code).toBe(0);
  expect(out).toContain('200 people');
});

test('a sentence repeats only the beginning of a page that she typed', async () => {
  const { err } = await runMain(['config', 'set', 'clock', 'x'.repeat(3000)]);
  expect(err).toContain(`"${'x'.repeat(60)}…"`);
  expect(err.length).toBeLessThan(300);
});
