import { describe, expect, it } from 'vitest';
import { fakeDeps } from '../../support/fake-deps.ts';
import { added, ana, bea, met } from '../../support/fixtures-people.ts';
import { runMain } from '../../support/run-main.ts';

const of = (state: 'unsorted' | 'paused' | 'archived' | 'hidden' | 'died', name = 'Rose Sample') =>
  added(name, { state, next: 'the garden', address: '1 Sample Street' });

describe('friend pause, resume, archive, unarchive, hide, unhide, passed-away', () => {
  it.each([
    ['pause', 'paused', 'resume'],
    ['archive', 'archived', 'unarchive'],
    ['archive', 'archived', 'resume'],
    ['hide', 'hidden', 'unhide'],
    ['passed-away', 'died', 'resume'],
  ])('%s makes it %s, %s brings back, each one line that undo takes back', async (verb, state, back) => {
    const deps = fakeDeps({ journal: [ana] });
    const stateNow = () => deps.store.read().friends.get('ana-sample')?.state;
    expect((await runMain(['friend', verb, 'ana'], deps)).code).toBe(0);
    expect([stateNow(), deps.lines.length]).toEqual([state, 2]);
    expect((await runMain(['friend', back, 'ana sample'], deps)).code).toBe(0);
    expect([stateNow(), deps.lines.length]).toEqual(['active', 3]);
    await runMain(['undo'], deps);
    expect(stateNow()).toBe(state);
  });

  it.each([
    ['pause', 'friend resume ana-sample'],
    ['archive', 'friend unarchive ana-sample'],
    ['hide', 'momconnect undo'],
    ['passed-away', 'friend show "Ana Sample"'],
    ['passed-away', 'To take it back: momconnect undo'],
  ])('%s names the way on: %s', async (verb, way) => {
    expect((await runMain(['friend', verb, 'ana'], fakeDeps({ journal: [ana] }))).out).toContain(way);
  });

  it.each([
    ['resume', ana, 'can already come up'],
    ['unhide', ana, "isn't hidden"],
    ['unarchive', ana, "isn't archived"],
    ['unarchive', added('Ana Sample', { state: 'paused' }), "isn't archived"],
    ['pause', added('Ana Sample', { state: 'paused' }), 'is already paused'],
    ['archive', added('Ana Sample', { state: 'archived' }), 'is already archived'],
    ['passed-away', added('Ana Sample', { state: 'died' }), "You've already saved that"],
  ])('%s where there is nothing to change says so and writes nothing', async (verb, friend, sentence) => {
    const { code, out, deps } = await runMain(
      ['friend', verb, 'ana sample'],
      fakeDeps({ journal: [friend] }),
    );
    expect([code, deps.lines.length]).toEqual([0, 1]);
    expect(out).toContain(sentence);
  });

  it.each([
    ['unsorted', '--circle', 'inner', true],
    ['unsorted', '--every', '2w', true],
    ['unsorted', '--next', 'the garden', false],
    ['paused', '--circle', 'inner', false],
  ] as const)('%s, with %s %s, edit says how they come up: %s', async (state, option, value, isSaid) => {
    const deps = fakeDeps({ journal: [of(state)] });
    const { out } = await runMain(['friend', 'edit', 'rose', option, value], deps);
    expect(/doesn't come up yet\. To change that:\smomconnect friend resume rose/.test(out)).toBe(isSaid);
    await runMain(['friend', 'resume', 'rose'], deps);
    expect(deps.store.read().friends.get('rose-sample')?.state).toBe('active');
  });

  it('does not say the name of someone it hides', async () => {
    expect((await runMain(['friend', 'hide', 'ana'], fakeDeps({ journal: [ana] }))).out).not.toContain('Ana');
  });

  it.each(['Dana', 'dana', 'dana example', 'dana-example', 'D.'])(
    'unhide finds the hidden one by %j',
    async (input) => {
      const journal = [bea, added('Dana Example', { state: 'hidden', nicknames: ['D.'] })];
      const { code, out } = await runMain(['friend', 'unhide', input], fakeDeps({ journal }));
      expect([code, out]).toEqual([0, 'Dana Example is back, and can come up in suggestions.']);
    },
  );

  it.each(['dna', 'dan', 'danna'])('unhide says no hidden name to someone who guesses %j', async (input) => {
    const journal = [bea, added('Dana Example', { state: 'hidden' })];
    const { code, err } = await runMain(['friend', 'unhide', input], fakeDeps({ journal }));
    expect(code).toBe(1);
    expect(err).not.toContain('Dana');
  });
});

describe('the way back that is named fits the state', () => {
  it.each([
    ['unsorted', 'Rose Sample is already on your list, unsorted.', 'friend resume rose-sample'],
    ['paused', 'Rose Sample is already on your list, paused.', 'friend resume rose-sample'],
    ['archived', 'Rose Sample is already on your list, archived.', 'friend unarchive rose-sample'],
    ['hidden', "Someone's already saved with that name.", 'friend list --all'],
    ['died', 'You saved that Rose Sample passed away.', 'friend show "Rose Sample"'],
  ] as const)('friend add of someone %s', async (state, sentence, way) => {
    const { code, err } = await runMain(['friend', 'add', 'rose sample'], fakeDeps({ journal: [of(state)] }));
    expect(code).toBe(1);
    expect(err).toContain(sentence);
    expect(err).toContain(way);
    expect(err).toContain('--another');
  });

  it.each([
    ['paused', 'momconnect friend resume rose-sample'],
    ['archived', 'momconnect friend unarchive rose-sample'],
    ['hidden', 'momconnect friend unhide rose-sample'],
  ] as const)('friend show of someone %s', async (state, way) => {
    const { out } = await runMain(['friend', 'show', 'rose', '--all'], fakeDeps({ journal: [of(state)] }));
    expect(out.split('\n').at(-1)).toContain(way);
  });

  it('friend list --all', async () => {
    const journal = [ana, of('hidden'), of('archived', 'Abby Sample')];
    const { out } = await runMain(['friend', 'list', '--all'], fakeDeps({ journal }));
    expect(out).toContain('momconnect friend unhide NAME');
    expect(out).toContain('momconnect friend unarchive NAME');
    expect((await runMain(['friend', 'list'], fakeDeps({ journal }))).out).not.toMatch(/unhide|Rose/);
  });
});

describe('someone who died', () => {
  const kept = [
    ana,
    added('Rose Sample', {
      state: 'died',
      next: 'the garden',
      notes: [{ on: '2026-01-01', text: 'sang at the sink', isPrivate: false }],
    }),
    met('rose-sample', '2026-03-01', { way: 'visit', what: 'tea' }),
    [
      {
        type: 'draft.kept',
        draft: 'd1',
        on: '2026-02-01',
        friend: 'rose-sample',
        occasion: 'just-because',
        tone: 'warm',
        card: 'a2',
        text: 'Dear Rose, hello.',
        seed: 1,
        phrases: [],
      } as const,
    ],
  ];

  it.each(['Rose Sample', 'rose sample', 'ROSE  SÁMPLE', 'rose-sample'])(
    'friend show %j opens what was saved, gently',
    async (input) => {
      const { code, out } = await runMain(['friend', 'show', input], fakeDeps({ journal: kept }));
      expect(code).toBe(0);
      expect(out.split('\n')).toEqual([
        'Rose Sample',
        '  Note: sang at the sink',
        '',
        'Times you were in touch:',
        '  Sunday, March 1: tea',
      ]);
    },
  );

  it('note show opens the card, and does not speak of the mail', async () => {
    const { code, out } = await runMain(['note', 'show', 'rose sample'], fakeDeps({ journal: kept }));
    expect([code, out]).toEqual([0, expect.stringContaining('Dear Rose, hello.')]);
    expect(out).not.toContain('posted');
  });

  it.each([
    ['log', 'rose sample'],
    ['log', 'Rose Sample', '--via', 'call'],
    ['log', 'coffee with rose sample yesterday'],
    ['log', 'rose sample', '--add'],
    ['log', 'tea with ana and Rose Sample', '--add'],
    ['done', 'rose sample'],
    ['text', 'rose sample'],
    ['skip', 'rose sample'],
    ['snooze', 'rose sample'],
    ['note', 'draft', 'rose sample'],
    ['ask', 'rose sample'],
    ['tradition', 'start', 'rose sample'],
    ['friend', 'merge', 'rose sample', 'ana'],
  ])('%s %s %s says it gently and offers nobody new', async (...words) => {
    const { code, err, deps } = await runMain(words, fakeDeps({ journal: kept }));
    expect([code, deps.lines.length]).toEqual([1, kept.length]);
    expect(err).toContain('You saved that Rose Sample passed away.');
    expect(err).toContain('momconnect friend show "Rose Sample"');
    expect(err).not.toMatch(/someone new|friend add|Nobody called/i);
  });

  it.each(['rose', 'Rose'])(
    'the first name alone, %j, opens nothing and offers nobody new',
    async (input) => {
      const { code, err } = await runMain(['log', input], fakeDeps({ journal: kept }));
      expect(code).toBe(1);
      expect(err).not.toMatch(/Sample|friend add/);
    },
  );

  it('a friend of the same first name is meant by it', async () => {
    const journal = [...kept, added('Rose Example')];
    expect((await runMain(['log', 'rose'], fakeDeps({ journal }))).out).toContain('Rose Example');
    expect((await runMain(['log', 'rose sample'], fakeDeps({ journal }))).err).toContain('passed away');
  });

  it('a friend with the same whole name is meant by it', async () => {
    const journal = [...kept, added('Rose Sample', { friend: 'rose-sample-2' })];
    expect((await runMain(['log', 'rose sample'], fakeDeps({ journal }))).code).toBe(0);
  });

  it('friend list --all names them without a count', async () => {
    expect((await runMain(['friend', 'list', '--all'], fakeDeps({ journal: kept }))).out).toContain(
      'Rose Sample: passed away',
    );
  });
});

describe('someone hidden', () => {
  const journal = [ana, added('Dana Example', { state: 'hidden', phones: ['+1 555 0101'] })];
  it.each([
    ['log', 'dana example'],
    ['log', 'dana'],
    ['log', 'danna'],
    ['log', 'dana example', '--add'],
    ['friend', 'show', 'dana example'],
    ['friend', 'edit', 'dana example', '--next', 'x'],
    ['friend', 'add', 'Dana Example'],
    ['text', 'dana example'],
    ['note', 'draft', 'dana example'],
    ['tradition', 'start', 'dana example'],
    ['forget', 'danna'],
  ])('%s %s tells no state, no number and no other spelling of the name', async (...words) => {
    const { code, err, out } = await runMain(words, fakeDeps({ journal }));
    expect(code).toBe(1);
    expect(err + out).not.toMatch(/hidden|out of sight|555|unhide/);
    expect(err.replace(/friend add "[^"]*"|To add .* too/g, '')).not.toContain('Dana Example');
  });

  it('forget deletes them by name', async () => {
    const deps = fakeDeps({ journal });
    expect((await runMain(['forget', 'Dana Example', '--yes'], deps)).code).toBe(0);
  });
});
