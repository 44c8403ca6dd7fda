import { describe, expect, test } from 'vitest';
import type invitation from '../../../src/content/local-start/invitation.json';
import { builtContent } from '../../support/built-content.ts';
import { runMain } from '../../support/run-main.ts';
import { group, known, startDeps } from './start-deps.ts';

const tots = group('Tuesday Tots', known);

describe('local invite', () => {
  test('asks along to a place that she tries', async () => {
    const storyTime = {
      type: 'local.added',
      local: 'story-time',
      on: '2026-11-01',
      name: 'Story time',
      kind: 'story-time',
      meets: 'thu',
      time: '10:00',
    } as const;
    const deps = startDeps({ journal: [[storyTime]] });
    const { out, code } = await runMain(['local', 'invite', '1', 'ana'], deps);
    expect(code).toBe(0);
    expect(out).toContain('Story time');
    expect(out).toContain('every Thursday at 10 am');
    expect(out).not.toContain('starting');
  });

  test.each([
    [['story time', 'ana']],
    [['story', 'time', 'ana']],
    [['story time ana']],
    [['ana', 'story time']],
    [['ana', 'sample', 'story', 'time']],
    [['time', 'ana']],
    [['2', 'ana']],
  ])('takes a place and a friend in any order, beside a group of her own: %j', async (words) => {
    const storyTime = {
      type: 'local.added',
      local: 'story-time',
      on: '2026-11-21',
      name: 'Story time',
      kind: 'other',
    };
    const deps = startDeps({ journal: [tots, [storyTime as never]] });
    const { out } = await runMain(['local', 'invite', ...words, '--json'], deps);
    expect(JSON.parse(out)).toMatchObject({ group: 'Story time', friend: { id: 'ana-sample' } });
  });

  test.each([
    [['tots', 'nobody'], 'nobody'],
    [['circus', 'ana'], 'circus'],
  ])('says what it does not know: %j', async (words, unknown) => {
    const { code, err } = await runMain(['local', 'invite', ...words], startDeps({ journal: [tots] }));
    expect(code).toBe(1);
    expect(err).toContain(`"${unknown}"`);
  });

  test.each([
    ['the church basement', 'at the church basement'],
    ['At the church', 'at the church'],
    ['in the park', 'in the park'],
    ['online', 'online'],
  ])('%s is %s', async (place, words) => {
    const deps = startDeps({ journal: [group('Tuesday Tots', { ...known, place })] });
    const preview = JSON.parse((await runMain(['local', 'start', '1', '--step', '1', '--json'], deps)).out);
    expect(preview.step.words).toContain(`every Tuesday at 10 am, ${words}.`);
    const invite = JSON.parse((await runMain(['local', 'invite', '--json'], deps)).out);
    expect(invite.text).toContain(`We meet ${words} every Tuesday at 10 am.`);
  });

  test('gives words for a friend, signed by a first name, and what to type when they are sent', async () => {
    const deps = startDeps({ journal: [tots], settings: { name: 'Sam Sample' } });
    const { out, code } = await runMain(['local', 'invite', 'ana', '--seed', '7'], deps);
    expect(code).toBe(0);
    expect(out).toMatch(/^To Ana Sample:\n\n {2}"Hi Ana, /);
    expect(out.replace(/\s+/g, ' ')).toMatch(/We meet at Hill Park every Tuesday at 10 am\..*Sam" /);
    expect(out).toContain("Once you've sent it: momconnect log ana");
    expect(deps.lines).toHaveLength(3);
  });

  test('has the same words each time; the commands beside them carry those words, or name others', async () => {
    const deps = startDeps({ journal: [tots] });
    const invite = async (...words: string[]) =>
      JSON.parse((await runMain(['local', 'invite', 'ana', ...words, '--json'], deps)).out);
    const { text, otherSeed } = await invite();
    expect((await invite()).text).toBe(text);
    expect((await invite('--code')).text).toBe(text);
    expect((await invite('--seed', String(otherSeed))).text).not.toBe(text);
    const { out } = await runMain(['local', 'invite', 'ana', '--seed', '7'], deps);
    expect(out).toContain('A code for your phone: momconnect local invite 1 ana --seed 7 --code');
    expect(out).toMatch(/Other words: momconnect local invite 1 ana --seed \d+$/m);
  });

  test('gives words for nobody in particular', async () => {
    const { out } = await runMain(['local', 'invite'], startDeps({ journal: [tots] }));
    expect(out).toMatch(/^To a family for Tuesday Tots:\n\n {2}"Hi, /);
    expect(out).not.toContain('done');
  });

  test('as data, with a link that opens the message', async () => {
    const deps = startDeps({ journal: [tots] });
    const answer = JSON.parse((await runMain(['local', 'invite', 'ana', '--json'], deps)).out);
    expect(answer).toMatchObject({
      id: 'tuesday-tots',
      number: 1,
      friend: { id: 'ana-sample', name: 'Ana Sample' },
      seed: expect.any(Number),
      done: 'momconnect log ana',
    });
    expect(decodeURIComponent(answer.reach.link)).toContain(answer.text);
  });

  test.each([
    [['2', 'bea'], 'Walks', 'Bea Example'],
    [['walks', 'bea'], 'Walks', 'Bea Example'],
    [['tuesday', 'tots', 'bea', 'example'], 'Tuesday Tots', 'Bea Example'],
    [['tuesday'], 'Tuesday Tots', null],
    [['1'], 'Tuesday Tots', null],
  ])('%j is for %s and %s', async (words, name, friend) => {
    const deps = startDeps({ journal: [tots, group('Walks')] });
    const answer = JSON.parse((await runMain(['local', 'invite', ...words, '--json'], deps)).out);
    expect([answer.group, answer.friend?.name ?? null]).toEqual([name, friend]);
  });

  test('a friend is meant before a group that is called alike', async () => {
    const deps = startDeps({ journal: [group('Ana and all')] });
    const answer = JSON.parse((await runMain(['local', 'invite', 'ana', '--json'], deps)).out);
    expect(answer.friend.name).toBe('Ana Sample');
  });

  test('says nothing that is only for her: not who she asks, not the address', async () => {
    const more = { ...known, ask: 'the grumpy clerk', link: 'tots@example.org' };
    const deps = startDeps({ journal: [group('Tots', more)] });
    const { out } = await runMain(['local', 'invite', 'ana'], deps);
    expect(out).not.toMatch(/clerk|tots@/);
  });
});

describe('its words', () => {
  const seeds = Array.from({ length: 60 }, (_, at) => String(at + 1));
  const invitations = async (words: readonly string[], more: object = {}, name: string | null = 'Sam') => {
    const journal = [group('Tuesday Tots', { place: 'Hill Park', meets: 'tue', ...more })];
    const deps = startDeps({ journal, ...(name === null ? {} : { settings: { name } }) });
    const texts: string[] = [];
    for (const seed of seeds) {
      const { out } = await runMain(['local', 'invite', ...words, '--seed', seed, '--json'], deps);
      texts.push(JSON.parse(out).text);
    }
    return texts;
  };

  test('are the same for the same seed, and others for others', async () => {
    const texts = await invitations(['ana']);
    expect(texts).toEqual(await invitations(['ana']));
    const { texts: all } = builtContent().get('local-start/invitation') as typeof invitation;
    expect(new Set(texts).size).toBe(all.length);
  });

  test.each([
    [
      'all that is known',
      ['ana'],
      {},
      'Sam',
      /^Hi Ana, .*Tuesday Tots.*We meet at Hill Park every Tuesday\..* Sam$/,
    ],
    ['nobody in particular, unsigned', [], {}, null, /^Hi, .*[.?]$/],
    ['no place', ['ana'], { place: null }, 'Sam', /We meet every Tuesday, and I'll send you the place\./],
    ['no time', ['ana'], { meets: null }, 'Sam', /We meet at Hill Park, and I'll tell you when\./],
    ['neither', ['ana'], { meets: null, place: null }, 'Sam', /I'll tell you when and where\./],
  ] as const)('say %s', async (_, words, more, name, expected) => {
    for (const text of await invitations(words, more, name)) {
      expect(text).toMatch(expected);
      expect(text).not.toMatch(/[{}!]|null|undefined| {2}/);
      expect(text.split(' ').length).toBeLessThan(40);
    }
  });

  test('always ask one question, and say that a no is fine', async () => {
    for (const text of await invitations(['ana']))
      expect(text).toMatch(
        /^[^?]*\? (?:No worries if|Totally (?:okay|fine) if|It's (?:okay|fine) (?:if|to say no))[^?]* Sam$/,
      );
  });

  test('greet a friend without a name who is saved without one', async () => {
    const sister = {
      type: 'friend.added',
      friend: 'my-sister',
      on: '2026-11-01',
      name: 'my sister',
    } as const;
    const deps = startDeps({ journal: [tots, [sister]] });
    const { out } = await runMain(['local', 'invite', 'my sister', '--json'], deps);
    expect(JSON.parse(out)).toMatchObject({
      friend: { id: 'my-sister' },
      text: expect.stringMatching(/^Hi, /),
    });
  });
});
