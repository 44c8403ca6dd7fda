import { describe, expect, test } from 'vitest';
import type { runLocalIdeas } from '../../../src/commands/local/local-ideas.ts';
import { fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';

describe('local ideas', () => {
  test.each([
    [['--country', 'ie'], {}, 'IE'],
    [['--country', 'uk'], {}, 'GB'],
    [['--country', 'england'], {}, 'GB'],
    [['--country', 'Ireland'], {}, 'IE'],
    [[], { settings: { country: 'AU' } }, 'AU'],
    [[], { localeCountry: 'NZ' }, 'NZ'],
    [[], { localeCountry: null }, null],
    [['--country', 'FR'], {}, null],
  ] as const)('%j in a world of %j are for %s', async (options, world, country) => {
    const { code, out } = await runMain(['local', 'ideas', ...options, '--json'], fakeDeps(world));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ country, online: false });
  });

  test('says so for a country without a list, and shows what works anywhere', async () => {
    const { out } = await runMain(['local', 'ideas', '--country', 'FR'], fakeDeps());
    expect(out).toMatch(/^There's nothing just for "FR" here, only for US, CA/);
    expect(out).toContain('Story time at a library');
  });

  test('the town is in the words to search for', async () => {
    const { out } = await runMain(['local', 'ideas', '--place', ' San  Sample '], fakeDeps());
    expect(out).toContain('Search for: library story time San Sample');
    expect(out).toContain('near San Sample');
  });

  test.each([
    ['GB', [], 'buggy walk or wellbeing walk near me'],
    ['ZA', [], 'moms walking group near me'],
    ['FR', ['--place', 'Springfield'], 'moms walking group Springfield'],
    ['GB', ['--place', "$& $1 St John's"], "buggy walk or wellbeing walk $& $1 St John's"],
  ])('in %s with %j are searched for as "%s"', async (country, place, search) => {
    const { out } = await runMain(['local', 'ideas', '--country', country, ...place, '--json'], fakeDeps());
    const { ideas } = JSON.parse(out) as ReturnType<typeof runLocalIdeas>;
    expect(ideas.find(({ title }) => title === 'A walk with other moms')?.search).toBe(search);
  });

  test.each([
    ['IE', false],
    ['US', true],
  ])('in %s a site of the US is there: %s', async (country, isThere) => {
    const { out } = await runMain(['local', 'ideas', '--country', country, '--all'], fakeDeps());
    expect(out.includes('Multiples of America')).toBe(isThere);
  });

  test('what gives way on a screen is there with --all, and in JSON', async () => {
    const screen = await runMain(['local', 'ideas'], fakeDeps());
    const all = await runMain(['local', 'ideas', '--all'], fakeDeps());
    const data = JSON.parse((await runMain(['local', 'ideas', '--json'], fakeDeps())).out);
    expect(screen.out).toContain('All of them: momconnect local ideas --all');
    expect(screen.out).not.toContain('Multiples of America');
    for (const { title } of data.ideas) expect(all.out).toContain(title);
    expect(all.out).not.toContain('--all');
  });

  test('--online shows only what is online', async () => {
    const { out } = await runMain(['local', 'ideas', '--online'], fakeDeps());
    expect(out).toMatch(/^People to talk with, without leaving home/);
    expect(out).toContain('momconnect local add --kind online');
    const { ideas } = JSON.parse((await runMain(['local', 'ideas', '--online', '--json'], fakeDeps())).out);
    expect(ideas.every(({ isOnline }: { isOnline: boolean }) => isOnline)).toBe(true);
  });

  test('an empty country is refused', async () => {
    expect((await runMain(['local', 'ideas', '--country', ''], fakeDeps())).code).toBe(2);
  });

  test('nothing is written', async () => {
    expect((await runMain(['local', 'ideas'], fakeDeps())).deps.lines).toEqual([]);
  });
});
