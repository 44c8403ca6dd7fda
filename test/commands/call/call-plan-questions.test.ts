import { describe, expect, test } from 'vitest';
import { callPlanCommand } from '../../../src/commands/call/call-plan.ts';
import type { FakeDeps } from '../../support/fake-deps.ts';
import { callDeps, planned } from './call-deps.ts';

async function askPlan(
  answers: readonly string[],
  words: readonly string[] = [],
  more = {},
): Promise<FakeDeps> {
  const deps = callDeps({ answers, ...more });
  await callPlanCommand(deps).parseAsync(words, { from: 'user' });
  return deps;
}

const planOf = (deps: FakeDeps) => deps.store.read().calls.at(-1);

describe('call plan on a terminal', () => {
  test('Enter all the way takes a topic, an hour, a mix of people, and no time', async () => {
    const deps = await askPlan(['', '', '', '', '']);
    expect(deps.questions).toEqual([
      'A number, more, or your own words',
      'How many minutes?  60, 90, 120',
      'Who do you want to invite?  Names, with commas',
      'When?  For example: thursday 7pm, sat 10:00. Enter skips',
      'Do you have a link?  Enter skips',
    ]);
    const call = planOf(deps);
    expect(call).toMatchObject({ minutes: 60, options: [], picked: null });
    expect(call?.guests).toHaveLength(5);
    expect(deps.said.join('\n')).toContain('You could invite');
  });

  test('her own words, her own names, and times one at a time', async () => {
    const deps = await askPlan([
      'my garden',
      '90',
      'ana, Bea Example and dana',
      'thursday 7pm',
      'sat 10:00',
      '',
      '',
    ]);
    expect(planOf(deps)).toMatchObject({
      topic: 'my garden',
      minutes: 90,
      guests: ['ana-sample', 'bea-example', 'dana-example'],
      options: [{ at: '2026-11-21T10:00' }, { at: '2026-11-26T19:00' }],
    });
  });

  test('more shows other topics, and their numbers go on', async () => {
    const deps = await askPlan(['more', '7', '', '', '', '']);
    const shown = deps.said.join('\n');
    expect(shown).toMatch(/ {2}1 {2}/);
    expect(shown).toMatch(/ {2}7 {2}/);
    const title = / {2}7 {2}(.*)/.exec(shown)?.[1];
    expect(deps.answered.join('\n')).toContain(`Call 1: ${title}, 60 minutes.`);
  });

  test('what cannot be is said, and asked again', async () => {
    const deps = await askPlan([
      '99',
      'guilt',
      '45',
      '60',
      'ana',
      'yesterday 7pm',
      'thursday',
      'thursday 7pm',
      '',
      '',
    ]);
    expect(planOf(deps)).toMatchObject({ topic: 'guilt', options: [{ at: '2026-11-26T19:00' }] });
    const talk = deps.said.join('\n');
    expect(talk).toContain('has already passed');
    expect(talk).toContain('"thursday" doesn\'t have a time of day');
  });

  test('a name nobody has is said, and asked again', async () => {
    const deps = await askPlan(['guilt', '', 'ana, zoe', 'ana', '', '']);
    expect(planOf(deps)).toMatchObject({ guests: ['ana-sample'] });
    expect(deps.said.join('\n')).toContain('Nobody called "zoe" is on your list.');
  });

  test.each([
    ['thursday 7pm, sat 10:00', ['2026-11-21T10:00', '2026-11-26T19:00']],
    ['Thursday, 7 pm', ['2026-11-26T19:00']],
    ['sat 10:00; sun noon; mon noon; tue noon; wed noon', 4],
  ])('times with commas: %s', async (input, expected) => {
    const deps = await askPlan(['guilt', '', 'ana', input, '', ''].slice(0, input.includes('wed') ? 5 : 6));
    const times = planOf(deps)?.options.map((time) => time.at) ?? [];
    expect(typeof expected === 'number' ? times.length : times).toEqual(expected);
  });

  test('a time that is there already is said, and not added', async () => {
    const deps = await askPlan(['guilt', '', 'ana', 'thursday 7pm', '2026-11-26 19:00', '', '']);
    expect(planOf(deps)?.options).toHaveLength(1);
    expect(deps.said).toContain('You already have that time.');
  });

  test('only numbers that were shown, and no option where none can be typed', async () => {
    const deps = await askPlan(['more', '11', 'guilt', '45', '60', 'ana', '', 'http://a', '']);
    const talk = deps.said.join('\n');
    expect(talk).toContain('Please type a number from 1 to 10.');
    expect(talk).toContain('60, 90 or 120 minutes long.');
    expect(talk).not.toContain('--');
  });

  test('a link, last', async () => {
    const deps = await askPlan(['guilt', '', 'ana', '', 'https://meet.example.org/a']);
    expect(planOf(deps)).toMatchObject({ link: 'https://meet.example.org/a' });
  });

  test('only what is missing is asked', async () => {
    const words = ['--topic', 'guilt', '--minutes', '60', '--with', 'ana', '--option', 'thursday 7pm'];
    expect((await askPlan([], words)).questions).toEqual([]);
    const again = await askPlan(['', ''], ['--again', '1'], { journal: [planned('old')] });
    expect(again.questions).toEqual([
      'A number, more, or your own words',
      'When?  For example: thursday 7pm, sat 10:00. Enter skips',
    ]);
  });

  test('a topic only for those who choose it is never proposed', async () => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const deps = await askPlan([...Array(5).fill('more'), '1', '', '', '', ''], [], { seed });
      expect(deps.said.join('\n')).not.toContain('birth stories');
    }
  });
});
