import { expect, test } from 'vitest';
import { nameMaskFor, withTrueNames } from '../../../src/store/discreet-store.ts';
import { type FakeDeps, fakeDeps } from '../../support/fake-deps.ts';
import { added } from '../../support/fixtures-people.ts';
import { runMain } from '../../support/run-main.ts';

const card = (name: string, note: string) =>
  `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\nTEL:+12125550101\nNOTE:${note}\nEND:VCARD\n`;

test('importing discreetly compares with what is stored, and names nobody', async () => {
  const fake = fakeDeps({ files: { 'a.vcf': card('Ana Sample', 'met with Bea Example') } });
  await runMain(['friend', 'add', 'Bea Example'], fake);
  await runMain(['import', 'a.vcf'], fake);
  const { lines } = fake;
  const before = lines.length;
  const { store, mark, maskNames } = nameMaskFor(fake.store, () => false);
  const deps = { ...withTrueNames(fake), store, output: { ...fake.output, mark } } as FakeDeps;
  const { out } = await runMain(['import', 'a.vcf'], deps);
  expect(lines.length).toBe(before);
  expect(maskNames(out)).not.toContain('Sample');
  expect(fake.store.read().friends.get('ana-sample')?.notes).toHaveLength(1);
});

test('a card of someone hidden brings no name to the screen', async () => {
  const journal = [added('Dana Example', { state: 'hidden', phones: ['+12125550101'] })];
  const deps = fakeDeps({ journal, files: { 'd.vcf': card('Dana Example', 'new words') } });
  for (const more of [[], ['--json']]) {
    const { out, err } = await runMain(['import', 'd.vcf', ...more], deps);
    expect(out + err).not.toContain('Dana');
  }
});
