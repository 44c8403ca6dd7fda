import { describe, expect, test } from 'vitest';
import { promptFor } from '../../../src/domain/tradition/prompt.ts';
import { prompts } from '../../domain/tradition/prompt-words.ts';
import { runMain } from '../../support/run-main.ts';
import { started, stateOf, traditionDeps, withAna, withTwo } from './tradition-deps.ts';

const today = (deps: ReturnType<typeof traditionDeps>, ...words: string[]) =>
  runMain(['tradition', 'today', ...words], deps);
const promptOf = (id: string, theme: 'grateful' | 'picture') =>
  promptFor({ id, on: '2026-11-01', theme, prompts: [] }, '2026-11-20', prompts);
const paused = [
  { type: 'tradition.edited', tradition: 'one', on: '2026-11-02', set: { state: 'paused' } } as const,
];

describe('tradition today', () => {
  test('shows who, the line, and what to type when it is sent', async () => {
    const { code, out, deps } = await today(traditionDeps({ journal: [withAna] }));
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      `To Ana Sample: "${promptOf('one', 'grateful')}"`,
      "Once you've sent it: momconnect daily 1 --sent",
      'To have it on your phone: momconnect daily today 1 --code',
    ]);
    expect(deps.lines).toHaveLength(5);
  });

  test('says what she sent already, and asks for nothing more', async () => {
    const deps = traditionDeps({ journal: [withAna, withTwo] });
    await runMain(['tradition', 'done', '1'], deps);
    const { out } = await today(deps, '1');
    expect(out.split('\n').slice(1)).toEqual(['You sent this today.']);
    expect((await today(deps)).out).toMatch(/You sent this today\.\n\nTo Bea Example .*daily 2 --sent/s);
  });

  test('shows each that is going on; the first is the answer, the others stand beside it', async () => {
    const deps = traditionDeps({ journal: [withAna, withTwo] });
    const { out } = await today(deps);
    expect(out).toContain(`To Ana Sample: "${promptOf('one', 'grateful')}"`);
    expect(out.replace(/\s+/g, ' ')).toContain(
      `To Bea Example and Cleo Example: "${promptOf('two', 'picture')}"`,
    );
    expect(out).toContain('momconnect daily 2 --sent');
    expect(JSON.parse((await today(deps, '--json')).out)).toEqual({
      id: 'one',
      number: 1,
      friends: [{ id: 'ana-sample', name: 'Ana Sample' }],
      on: '2026-11-20',
      prompt: promptOf('one', 'grateful'),
      isSent: false,
      reach: null,
      others: [
        {
          id: 'two',
          number: 2,
          friends: [
            { id: 'bea-example', name: 'Bea Example' },
            { id: 'cleo-example', name: 'Cleo Example' },
          ],
          prompt: promptOf('two', 'picture'),
          isSent: false,
        },
      ],
    });
  });

  test.each([[['2']], [['bea']], [['cleo', 'and', 'bea']], [['Bea Example']], [['two']]])(
    '%j names one of them',
    async (words) => {
      const { out } = await today(traditionDeps({ journal: [withAna, withTwo] }), ...words, '--json');
      expect(JSON.parse(out)).toMatchObject({ id: 'two', others: [] });
    },
  );

  test('to one friend the link goes to their number, to several it names nobody', async () => {
    const deps = traditionDeps({ journal: [withAna, withTwo], copiesTo: 'clipboard' });
    const toOne = JSON.parse((await today(deps, '1', '--copy', '--json')).out);
    expect(toOne.reach).toMatchObject({ hasAddress: true, copiedTo: 'clipboard' });
    expect(toOne.reach.link).toMatch(/^sms:\+15550100\?/);
    expect(deps.copied).toEqual([promptOf('one', 'grateful')]);
    const toTwo = JSON.parse((await today(deps, '2', '--code', '--json')).out);
    expect(toTwo.reach).toMatchObject({ hasAddress: false, link: expect.stringMatching(/^sms:\?/) });
  });

  test('for the phone it has to be clear which; a terminal is asked', async () => {
    const journal = [withAna, withTwo];
    const { code, err } = await today(traditionDeps({ journal }), '--code');
    expect([code, err.includes('1 (Ana Sample), 2 (Bea Example and Cleo Example)')]).toEqual([1, true]);
    const deps = traditionDeps({ journal, answers: ['7', '2'], copiesTo: 'clipboard' });
    expect((await today(deps, '--copy')).code).toBe(0);
    expect(deps.copied).toEqual([promptOf('two', 'picture')]);
  });

  test.each([
    ['nothing yet', [], 'momconnect daily start NAME'],
    ['one that rests', [withAna, paused], 'momconnect daily 1 --resume'],
    ['nobody of it in sight', [withAna, stateOf('ana-sample', 'died')], 'momconnect daily start NAME'],
  ])('%s: says so kindly, and how to go on', async (_, journal, command) => {
    const deps = traditionDeps({ journal });
    const { code, out } = await today(deps);
    expect(code).toBe(0);
    expect(out).toMatch(/^You're not doing a text a day with anyone right now, and that's fine\.\n/);
    expect(out).toContain(command);
    expect(JSON.parse((await today(deps, '--json')).out)).toMatchObject({
      id: null,
      on: '2026-11-20',
      prompt: null,
    });
  });

  test.each([
    ['3', 'There\'s no text a day "3".'],
    ['dana', 'There\'s no text a day "dana".'],
    ['1', 'There\'s no text a day "1".'],
  ])('%s: %s', async (which, expected) => {
    const { code, err } = await today(
      traditionDeps({ journal: [withAna, withTwo, stateOf('ana-sample', 'hidden')] }),
      which,
    );
    expect(code).toBe(1);
    expect(err).toContain(expected);
    expect(err).not.toContain('Ana');
  });

  test.each([
    [8, 80],
    [30, 80],
    [30, 40],
  ])('%i at once are a screen of short lines, on %i columns', async (count, width) => {
    const journal = Array.from({ length: count }, (_, at) => started(`t${at}`, ['ana-sample']));
    const { out } = await today(traditionDeps({ journal, width }));
    expect(out.split('\n').length).toBeLessThanOrEqual(24);
    expect(out).toMatch(/^1 {2}Ana Sample: "/);
    expect(out).toContain('momconnect daily 1 --sent');
    expect(out.includes('momconnect daily list')).toBe(count === 30);
  });

  test('lines of her own come first', async () => {
    const own = started('own', ['ana-sample'], {
      theme: 'own',
      prompts: ['Song of the day?'],
      on: '2026-11-20',
    });
    expect((await today(traditionDeps({ journal: [own] }))).out).toContain(
      'To Ana Sample: "Song of the day?"',
    );
  });
});
