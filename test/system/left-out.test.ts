import { expect, test } from 'vitest';
import type { Settings } from '../../src/deps.ts';
import { textOfWay } from '../../src/errors.ts';
import { LeftOut } from '../../src/system/left-out.ts';
import { fakeDeps } from '../support/fake-deps.ts';

const toldBy = (leftOut: LeftOut): string[] => {
  const said: string[] = [];
  leftOut.tell((sentence) => said.push(textOfWay(sentence)));
  return said;
};
const unreadable = (): Settings => {
  throw new Error('bad settings');
};

test('settings that cannot be read count as not set, and are said once', async () => {
  const leftOut = new LeftOut();
  const settings = leftOut.settings(unreadable);
  expect([settings.get('country'), settings.get('help.1'), settings.all()]).toEqual([null, null, {}]);
  expect(toldBy(leftOut)).toEqual([expect.stringContaining("Your settings couldn't be read")]);
  await expect(settings.set('country', 'IE')).rejects.toThrow();
});

test('settings that can be read are hers, opened once, and nothing is said', () => {
  const leftOut = new LeftOut();
  let opened = 0;
  const settings = leftOut.settings(() => {
    opened += 1;
    return fakeDeps({ settings: { country: 'IE' } }).settings;
  });
  expect([settings.get('country'), settings.all(), opened]).toEqual(['IE', { country: 'IE' }, 1]);
  expect(toldBy(leftOut)).toEqual([]);
});

test('a day that is none is another one, and said', () => {
  const leftOut = new LeftOut();
  expect(leftOut.day(() => '2026-11-20', '2026-01-01')).toBe('2026-11-20');
  expect(leftOut.day(unreadable as never, '2026-01-01')).toBe('2026-01-01');
  leftOut.later('And this.');
  expect(toldBy(leftOut)).toEqual([expect.stringContaining("isn't a day"), 'And this.']);
});
