import { describe, expect, test } from 'vitest';
import { type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';

const config = (words: readonly string[], options: FakeOptions = {}) =>
  runMain(['config', ...words], fakeDeps(options));

describe('config get', () => {
  test.each<readonly [string, FakeOptions, string]>([
    ['says what a setting is', { settings: { country: 'IE' } }, 'IE'],
    ['says that it is not set', {}, 'not set'],
    [
      'is data for scripts',
      { settings: { country: 'IE' }, globals: { json: true } },
      '{\n  "name": "country",\n  "value": "IE"\n}',
    ],
  ])('%s', async (_, options, answer) => {
    const json = options.globals?.json === true ? ['--json'] : [];
    expect(await config(['get', 'country', ...json], options)).toMatchObject({ code: 0, out: answer });
  });
});

test('config path says where everything is, under the names that scripts know', async () => {
  const paths = {
    settings: '/settings.json',
    journal: '/journal',
    backups: '/backups',
    cache: '/cache',
  };
  expect((await config(['path'])).out.split('\n')).toEqual(
    Object.entries(paths).map(([name, path]) => `${name}: ${path}`),
  );
  expect(JSON.parse((await config(['path', '--json'])).out)).toEqual(paths);
});

describe('config refuses, and changes nothing', () => {
  test.each<readonly [string, readonly string[], string]>([
    ['a name that is close to one', ['get', 'contry'], 'There\'s no setting "contry". Did you mean country?'],
    ['a name like none', ['set', 'zebra', 'x'], 'There\'s no setting "zebra".'],
    [
      'a new folder for anything but the data',
      ['set', 'name', 'Sam', '--new'],
      '--new only works with data.',
    ],
    ['hours that are none', ['set', 'quiet', 'at night'], 'quiet'],
    ['a sign nobody could see', ['set', 'name', '\u200b'], 'name'],
    ['a country that is none', ['set', 'country', 'zebra'], 'zebra'],
  ])('%s', async (_, words, sentence) => {
    const { code, out, err, deps } = await config(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(deps.settings.all()).toEqual({});
  });
});

test('quiet hours are saved one way, however they are typed', async () => {
  const { deps } = await config(['set', 'quiet', '9pm to 8am']);
  expect(deps.settings.get('quiet')).toBe('21:00-8:00');
});
