import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circleCadencesIn, daysSet, withCircleCadences } from '../../../src/domain/friend/circle-cadences.ts';
import { type Circle, cadenceDaysOf, circles } from '../../../src/domain/friend/friend.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';

const journal = [
  [{ type: 'friend.added', friend: 'ana', on: '2026-01-01', name: 'Ana', circle: 'close' }],
  [{ type: 'friend.added', friend: 'bea', on: '2026-01-01', name: 'Bea', circle: 'close', everyDays: 90 }],
  [{ type: 'friend.added', friend: 'cleo', on: '2026-01-01', name: 'Cleo', circle: 'wider' }],
] as const;
const circleDays = (circle: Circle, value: string | null) =>
  cadenceDaysOf({ circle, everyDays: null, circleDays: daysSet(value) });
const listOf = (settings: Record<string, string> = {}) => fakeDeps({ journal, settings });

describe('the cadence of a circle', () => {
  it('is hers where a friend has no other', () => {
    const { friends } = listOf({ 'circle.close': '14d' }).store.read();
    expect([...friends.values()].map(cadenceDaysOf)).toEqual([14, 90, 365]);
  });

  it('is ours when she set none, or the file has something else', () => {
    for (const value of ['', '0d', 'x', '14', '-3d', '99999d']) expect(circleDays('close', value)).toBe(30);
    expect(circleDays('close', null)).toBe(30);
    const state = listOf().store.read();
    expect(withCircleCadences(state, {})).toBe(state);
  });

  it('counts as changed on the day she set or cleared it, unless the friend changed later', () => {
    const state = listOf().store.read();
    const dayFor = (value: string | undefined, on: string) => {
      const cadences = circleCadencesIn(value === undefined ? {} : { 'circle.close': value }, {
        'circle.close': on,
      });
      const { friends } = withCircleCadences(state, cadences);
      return ['ana', 'bea', 'cleo'].map((id) => friends.get(id)?.cadenceChangedOn);
    };
    expect(dayFor('14d', '2026-05-01')).toEqual(['2026-05-01', null, null]);
    expect(dayFor(undefined, '2026-05-02')).toEqual(['2026-05-02', null, null]);
  });

  it('shows wherever a cadence does', async () => {
    const deps = listOf();
    await runMain(['config', 'set', 'circle.close', 'every two weeks'], deps);
    expect(deps.settings.get('circle.close')).toBe('14d');
    expect((await runMain(['friend', 'show', 'ana'], deps)).out).toContain('every two weeks');
    expect(JSON.parse((await runMain(['friend', 'list', '--json'], deps)).out)[0]).toMatchObject({
      id: 'ana',
      cadenceDays: 14,
    });
    const { suggestions } = JSON.parse((await runMain(['suggest', '--json'], deps)).out);
    expect(suggestions.find(({ friend }: { friend: { id: string } }) => friend.id === 'ana')).toMatchObject({
      cadenceDays: 14,
    });
  });

  it('has nothing to do with the sample circle', async () => {
    const world = listOf({ 'circle.close': '1d', 'circle.inner': '1d' });
    const demo = await runMain(['suggest', '--demo', '--json'], world);
    expect(demo.out).toBe((await runMain(['suggest', '--demo', '--json'], listOf())).out);
  });

  it.each(['soon', '0d', '20 years', ''])('refuses "%s"', async (value) => {
    const deps = listOf();
    const { code } = await runMain(['config', 'set', 'circle.close', value], deps);
    expect(code).toBe(value === '' ? 0 : 2);
    expect(deps.settings.get('circle.close')).toBeNull();
  });

  it('is any number of days that --every takes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...circles), fc.integer({ min: 1, max: 3650 }), (circle, days) => {
        expect(circleDays(circle, `${days}d`)).toBe(days);
      }),
    );
  });
});
