import { expect, test } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { nameMaskFor, withTrueNames } from '../../src/store/discreet-store.ts';
import { type FakeDeps, type FakeOptions, fakeDeps } from '../support/fake-deps.ts';
import { added, met } from '../support/fixtures-people.ts';
import { runMain } from '../support/run-main.ts';

const journal = [
  added('Ana Sample', {
    everyDays: 14,
    next: 'the job',
    phones: ['+1 555 0100'],
    emails: ['ana@example.com'],
  }),
  added('Bea Example', { everyDays: 14, children: ['Art --11-22'] }),
  added('Dana Hidden', { state: 'hidden' }),
  [
    {
      ...met('ana-sample', '2026-10-01', { note: 'Bea came too' })[0],
      interaction: 'i1',
      friends: ['ana-sample', 'dana-hidden'],
    },
  ] as ReturnType<typeof met>,
];

const isCommand = (words: string) => commands.some(({ name }) => name === words);

/** As the program does it: the answer is masked before it's JSON. */
async function discreetly(words: readonly string[], options: FakeOptions = {}) {
  const fake = fakeDeps({ journal, ...options });
  fake.store.rememberShown(['bea-example']);
  const { store, mark, maskData, maskNames } = nameMaskFor(fake.store, isCommand);
  const answerJson = (data: unknown) => fake.output.answerJson(maskData(mark(data)));
  const output = { ...fake.output, mark, answerJson };
  const { out } = await runMain(words, { ...withTrueNames(fake), store, output } as FakeDeps);
  return { fake, out: words.includes('--json') ? out : maskNames(out) };
}

test.each([
  ['suggest'],
  ['friend', 'list'],
  ['friend', 'show', 'ana'],
  ['friend', 'show', 'bea'],
  ['friend', 'edit', 'ana', '--child', 'Milo'],
  ['friend', 'add', 'Cleo New'],
  ['log', 'ana'],
  ['text', 'bea'],
])('%s %s %s as JSON names nobody, and no id', async (...words) => {
  const { out } = await discreetly([...words, '--json']);
  expect(() => JSON.parse(out)).not.toThrow();
  expect(out).not.toMatch(/ana|sample|bea|example|cleo|milo|\bart\b|hidden|555|\ufdd0/i);
});

test('ids are the numbers of the list, where they have one', async () => {
  const { out } = await discreetly(['friend', 'list', '--json']);
  expect(JSON.parse(out).map(({ id, name }: { id: string; name: string }) => [id, name])).toEqual([
    ['NAME', 'A. S.'],
    ['1', 'B. E.'],
  ]);
});

const card = 'BEGIN:VCARD\nVERSION:3.0\nFN:Nora Newcomer\nTEL:+12125550101\nEND:VCARD\n';
test.each([[[]], [['--dry-run']], [['--json']], [['--dry-run', '--json']]])(
  'an import names no newcomer (%s)',
  async (more) => {
    const { out } = await discreetly(['import', 'a.vcf', ...more], { files: { 'a.vcf': card } });
    expect(out).not.toMatch(/nora|newcomer/i);
  },
);

test('a child that comes in is named by an initial', async () => {
  const { out, fake } = await discreetly(['friend', 'edit', 'ana', '--child', 'Milo']);
  expect(out).not.toContain('Milo');
  expect(fake.store.read().friends.get('ana-sample')?.children).toEqual(['Milo']);
});

test('what is shown of a friend holds no id of someone hidden', async () => {
  const { out } = await runMain(['friend', 'show', 'ana', '--json'], fakeDeps({ journal }));
  expect(JSON.parse(out).history.map(({ friends }: { friends: string[] }) => friends)).toEqual([
    ['ana-sample'],
  ]);
});
