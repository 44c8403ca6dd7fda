import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Change } from '../../../src/domain/changes.ts';
import { friendStates } from '../../../src/domain/friend/friend.ts';
import { tagGroups } from '../../../src/domain/friend/tag-groups.ts';
import { anyText } from '../../support/any-text.ts';
import { type FakeDeps, type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { runMain } from '../../support/run-main.ts';

const today = '2026-11-20';

function person(name: string, tags: readonly string[] = [], more: object = {}): readonly Change[] {
  const friend = name.toLowerCase().replaceAll(' ', '-');
  return [{ type: 'friend.added', friend, on: '2026-11-01', name, tags, ...more }];
}

const group = [
  person('Ana Sample', ['school-moms']),
  person('Bea Example', ['school-moms', 'church']),
  person('Cleo Example', ['church']),
  person('Dana Example'),
  person('Eve Hidden', ['school-moms', 'church'], { state: 'hidden' }),
  person('Fay Gone', ['school-moms'], { state: 'died' }),
  person('Gia Away', ['school-moms'], { state: 'archived' }),
];
const circle = (options: FakeOptions = {}): FakeDeps => fakeDeps({ today, journal: group, ...options });
const tagsOf = (deps: FakeDeps, id: string) => deps.store.read().friends.get(id)?.tags;

async function loggedWith(...argv: readonly string[]): Promise<readonly string[] | null> {
  const deps = circle();
  const { code, out } = await runMain(['log', ...argv, '--json'], deps);
  if (code !== 0) return null;
  return JSON.parse(out).interactions[0].friends.map(({ id }: { id: string }) => id);
}

describe('friend tag', () => {
  it.each([
    [['school-moms', 'dana'], 'dana-example', ['school-moms']],
    [['#School Moms', 'dana'], 'dana-example', ['school-moms']],
    [['school', 'moms', 'dana'], 'dana-example', ['school-moms']],
    [['@running', 'dana', 'ana'], 'dana-example', ['running']],
    [['book club', 'dana'], 'dana-example', ['book club']],
    [['🌸', 'dana'], 'dana-example', ['🌸']],
    [['church', 'school-moms'], 'ana-sample', ['school-moms', 'church']],
    [['school-moms', 'bea', '--remove'], 'bea-example', ['church']],
    [['SCHOOL MOMS', 'bea', '--remove'], 'bea-example', ['church']],
  ])('%j', async (argv, id, tags) => {
    const deps = circle();
    expect((await runMain(['friend', 'tag', ...argv], deps)).code).toBe(0);
    expect(tagsOf(deps, id)).toEqual(tags);
    await runMain(['undo'], deps);
    expect(tagsOf(deps, id)).toEqual(tagsOf(circle(), id));
  });

  it('untag takes people out', async () => {
    const deps = circle();
    await runMain(['friend', 'untag', 'church', 'bea', 'cleo'], deps);
    expect([tagsOf(deps, 'bea-example'), tagsOf(deps, 'cleo-example')]).toEqual([['school-moms'], []]);
  });

  it('shows the groups, and who is in one', async () => {
    const deps = circle();
    expect((await runMain(['friend', 'tag'], deps)).out.split('\n')).toEqual([
      '#church: Bea Example and Cleo Example',
      '#school-moms: Ana Sample and Bea Example',
      'To make a group: momconnect friend tag school-moms ana bea',
    ]);
    expect((await runMain(['friend', 'tag', 'school moms'], deps)).out).toContain('2  Bea Example');
    const { out } = await runMain(['friend', 'tag', '--json'], deps);
    expect(JSON.parse(out)[1]).toMatchObject({ tag: 'school-moms', friends: [{ id: 'ana-sample' }, {}] });
  });

  it.each([
    [['', 'ana'], 2, 'A tag needs a word.'],
    [['#', 'ana'], 2, 'A tag needs a word.'],
    [['12', 'ana'], 2, "A tag can't be only a number."],
    [['x'.repeat(61), 'ana'], 2, 'up to 60 letters'],
    [['church', '--remove'], 2, 'Who is it?'],
    [['hiking', 'ana', '--remove'], 1, 'Nobody has the tag hiking.'],
    [['chruch'], 1, 'Nobody has the tag chruch. Did you mean church?'],
    [['church', 'nobody'], 1, 'Nobody called "nobody"'],
    [['church', 'eve'], 1, 'Nobody called "eve"'],
  ])('refuses %j, and changes nothing', async (argv, code, message) => {
    const deps = circle();
    const ran = await runMain(['friend', 'tag', ...argv], deps);
    expect([ran.code, deps.lines.length]).toEqual([code, group.length]);
    expect(ran.err).toContain(message);
  });

  it('says when a friend has that name', async () => {
    const { out } = await runMain(['friend', 'tag', 'ana', 'bea'], circle());
    expect(out).toContain('Ana Sample has that name too');
  });

  it('friend list suggests the tag she meant', async () => {
    const { out } = await runMain(['friend', 'list', '--tag', 'shcool moms'], circle());
    expect(out).toContain('Did you mean the tag school-moms?');
  });
});

const moms = ['ana-sample', 'bea-example'];
const parish = ['bea-example', 'cleo-example'];

describe('log with a tag', () => {
  it.each<readonly [readonly string[], readonly string[]]>([
    [['school-moms'], moms],
    [['#school-moms'], moms],
    [['school moms'], moms],
    [['school', 'moms'], moms],
    [['school-moms', 'at', 'the', 'park'], moms],
    [['school-moms at the park'], moms],
    [['yesterday: school-moms at the park'], moms],
    [['coffee with school-moms yesterday: talked about school'], moms],
    [['lunch with the school moms'], moms],
    [['Coffee with dana and school-moms'], ['dana-example', ...moms]],
    [
      ['dana', 'school-moms'],
      ['dana-example', ...moms],
    ],
    [
      ['school-moms', 'church'],
      [...moms, 'cleo-example'],
    ],
    [['lunch with church'], parish],
    [['lunch with church yesterday'], parish],
    [['called #church'], parish],
    [['texted church'], parish],
    [['lunch', 'with', 'church'], parish],
  ])('%j reaches everybody in it', async (argv, ids) => {
    expect(await loggedWith(...argv)).toEqual(ids);
  });

  it.each<readonly [readonly string[], readonly string[]]>([
    [['coffee with ana after church'], ['ana-sample']],
    [['saw ana at church'], ['ana-sample']],
    [['coffee with ana: church was cold'], ['ana-sample']],
    [['coffee with ana: all of the school-moms came to town'], ['ana-sample']],
    [['lunch with ana about school-moms'], ['ana-sample']],
    [['ana'], ['ana-sample']],
  ])('%j only reaches the friend', async (argv, ids) => {
    expect(await loggedWith(...argv)).toEqual(ids);
  });

  it('keeps the words of the note as she typed them', async () => {
    const deps = circle();
    const input = 'coffee with school-moms yesterday: church and school-moms are tired';
    const { out } = await runMain(['log', input, '--json'], deps);
    expect(JSON.parse(out).interactions[0].note).toBe('church and school-moms are tired');
  });

  it('a friend wins', async () => {
    const deps = fakeDeps({ today, journal: [person('Church Sample'), person('Bea', ['church', 'sample'])] });
    for (const name of ['church', 'sample', 'church sample']) {
      const { out } = await runMain(['log', name, '--json'], deps);
      expect(JSON.parse(out).interactions[0].friends).toEqual([
        { id: 'church-sample', name: 'Church Sample' },
      ]);
    }
  });

  it('no friend is taken for a group, whatever her name is', async () => {
    const deps = circle();
    await runMain(['friend', 'add', 'Zaqovi Sample'], deps);
    const { out } = await runMain(['log', 'lunch with church and zaqovi', '--json'], deps);
    const { friends } = JSON.parse(out).interactions[0];
    expect(friends.map(({ id }: { id: string }) => id)).toEqual([...parish, 'zaqovi-sample']);
  });

  it('a mistyped tag is suggested', async () => {
    const { err, code } = await runMain(['log', 'shcool-moms'], circle());
    expect(code).toBe(1);
    expect(err).toContain('Did you mean the tag school-moms?\n  momconnect log school-moms');
  });

  it('a mistyped tag in a sentence is suggested, with the sentence', async () => {
    const { err, code } = await runMain(['log', 'shcool-moms', 'at', 'the', 'park'], circle());
    expect(code).toBe(1);
    expect(err).toContain('Did you mean the tag school-moms?');
    expect(err).toContain('momconnect log school-moms at the park');
  });

  it('a new name is still a new name', async () => {
    const deps = circle({ answers: ['yes', '', '', '', ''] });
    await runMain(['log', 'charly'], deps);
    expect(deps.questions[0]).toBe('Charly is new. Add Charly?');
  });
});

describe('a tag in other commands', () => {
  it.each([
    [['call', 'plan', '--topic', 'guilt', '--with', 'school-moms', '--option', '2026-12-05 19:00'], 'guests'],
    [
      ['call', 'plan', '--topic', 'guilt', '--with', 'school', 'moms', '--option', '2026-12-05 19:00'],
      'guests',
    ],
    [['daily', 'start', 'school-moms'], 'friends'],
    [['daily', 'start', '#School moms'], 'friends'],
  ])('%j', async (argv, field) => {
    const { out } = await runMain([...argv, '--json'], circle());
    expect(JSON.parse(out)[field].map(({ id }: { id: string }) => id)).toEqual(moms);
  });

  it('daily start has room for three', async () => {
    const deps = circle();
    await runMain(['friend', 'tag', 'all', 'ana', 'bea', 'cleo', 'dana'], deps);
    expect((await runMain(['daily', 'start', 'all'], deps)).code).toBe(2);
  });

  it('local visited logs everybody', async () => {
    const deps = circle();
    await runMain(['local', 'add', 'Library', '--kind', 'story-time'], deps);
    const { out } = await runMain(['local', 'visited', '1', '--met', 'school-moms', '--json'], deps);
    expect(JSON.parse(out).met.map(({ id }: { id: string }) => id)).toEqual(moms);
  });

  it.each([
    [
      ['skip', '#school-moms'],
      'this takes one person.\nTo see who has it: momconnect friend tag school-moms',
    ],
    [['friend', 'remove', 'school-moms', '--yes'], 'this takes one person.\nTo see who has it:'],
    [['skip', '#choir'], 'Nobody has the tag #choir.\nTo see all tags: momconnect friend tag'],
  ])('%j is told so', async (words, sentence) => {
    const deps = circle();
    const { code, err } = await runMain(words, deps);
    expect([code, deps.lines.length]).toEqual([1, circle().lines.length]);
    expect(err).toContain(sentence);
  });

  it('one person is asked for where only one can be', async () => {
    const { err, code } = await runMain(['remember', 'school-moms', 'the book'], circle());
    expect(code).toBe(1);
    expect(err).toContain(
      '"school-moms" is a tag of Ana Sample (ana-sample) and Bea Example (bea-example), and this takes one person.',
    );
    expect(err).toContain('For example: momconnect remember ana-sample');
    const deps = circle({ answers: ['2'] });
    await runMain(['skip', 'school-moms'], deps);
    expect(deps.store.read().friends.get('bea-example')?.snooze).not.toBeNull();
  });

  it.each(['forget', 'friend remove'])('%s takes no tag for its people', async (command) => {
    const deps = circle();
    await runMain(['friend', 'tag', 'work', 'dana'], deps);
    const { code } = await runMain([...command.split(' '), 'work', '--yes'], deps);
    expect(code).toBe(1);
    expect(deps.store.read().friends.get('dana-example')?.isRemoved).toBe(false);
  });
});

describe('text with a tag', () => {
  it('writes to one after the other, as long as she likes', async () => {
    const deps = circle({ answers: ['hi', '', 'yes', 'hello', ''] });
    const { out } = await runMain(['text', 'school-moms', '--no-code'], deps);
    expect(out).toContain('To Ana Sample: "hi"');
    expect(out).toContain('To Bea Example: "hello"');
    expect(deps.questions.slice(1, 3)).toEqual(['Sent?  yes, no', 'Next: Bea Example.  yes, stop']);
    const stopping = circle({ answers: ['hi', '', 'stop'] });
    expect((await runMain(['text', 'school moms', '--no-code'], stopping)).out).not.toContain('Bea');
  });

  it('takes the same words to everybody', async () => {
    const { out } = await runMain(['text', 'school-moms', 'Park at ten?'], circle());
    expect(out.match(/Park at ten\?"/g)).toHaveLength(2);
  });

  it('is refused as JSON, which has one message', async () => {
    expect((await runMain(['text', 'school-moms', 'hi', '--json'], circle())).code).toBe(1);
  });
});

test('no tag ever reaches anybody off her list, however it is written', () => {
  const reachable = ['active', 'unsorted', 'paused'];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...friendStates), fc.array(anyText(), { maxLength: 3 })), {
        maxLength: 6,
      }),
      (people) => {
        const journal = people.map(([state, tags], at) => person(`Friend ${at}`, tags, { state }));
        const { friends } = fakeDeps({ journal }).store.read();
        for (const { members } of tagGroups(friends.values()).values())
          expect(members.every(({ state }) => reachable.includes(state))).toBe(true);
      },
    ),
  );
});
