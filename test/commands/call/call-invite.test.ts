import { describe, expect, test } from 'vitest';
import type { Change } from '../../../src/domain/changes.ts';
import { added } from '../../support/fixtures-people.ts';
import { answered, call, callDeps, callJson, picked, planned, refused } from './call-deps.ts';

const journal = [planned('one')];
const fresh = [planned('one', { kind: 'fresh', plusOne: true })];

describe('call invite', () => {
  test('to everybody: the topic, every time on every clock, and that a no is fine', async () => {
    const deps = callDeps({ journal, settings: { name: 'Sam' } });
    const text = (await call(deps, 'invite', '1')).replaceAll('\n', ' ');
    for (const part of [
      'guilt',
      'New York 8 pm',
      'London 1 am',
      'Kolkata 6:30 am',
      "that's completely fine",
      'Sam',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('Ana');
    expect(text).not.toContain('momconnect');
    expect(deps.said.join('\n')).toContain('momconnect call 1 --rsvp NAME yes');
    expect(deps.lines).toHaveLength(6);
  });

  test.each([
    [{ zone: 'UTC' }, true],
    [{ zone: 'Etc/UTC' }, true],
    [{ zone: 'UTC', settings: { zone: 'UTC' } }, false],
    [{}, false],
  ])(
    'on a computer without a zone she reads how to set hers, the guests do not: %j',
    async (options, isSaid) => {
      const deps = callDeps({ journal, ...options });
      const text = await call(deps, 'invite', '1');
      expect(deps.said.join(' ').includes('config set zone')).toBe(isSaid);
      expect(text).not.toContain('config');
    },
  );

  test.each([
    [['invite'], 'long'],
    [['invite', '1', '--short'], 'short'],
    [['invite', 'guilt', '--poll'], 'poll'],
  ])('%j is the %s one', async (words, form) => {
    const plan = await callJson(callDeps({ journal }), 'show', '1');
    const { text, friend, ...rest } = await callJson(callDeps({ journal }), ...words);
    expect({ friend, form: rest.form, number: rest.number }).toEqual({ friend: null, form, number: 1 });
    expect(text).toBe(form === 'long' ? plan.invitation : plan[form]);
  });

  test.each([[['1', 'bea']], [['bea']], [['Bea', 'Example']], [['guilt', 'bea']]])(
    'to one guest alone, %j: her name, her clock, nobody else',
    async (words) => {
      const { text, friend } = await callJson(callDeps({ journal }), 'invite', ...words, '--short');
      expect(friend).toEqual({ id: 'bea-example', name: 'Bea Example' });
      expect(text).toContain('Hi Bea');
      expect(text).toContain('London 1 am');
      for (const other of ['Chicago', 'Kolkata', 'New York', 'Ana', 'Dana'])
        expect(text).not.toContain(other);
    },
  );

  test('on the phone, the clipboard and as a link', async () => {
    const deps = callDeps({ journal, copiesTo: 'clipboard', opens: true });
    const { text, reach } = await callJson(deps, 'invite', '1', 'ana', '--short', '--copy', '--open');
    expect(deps.copied).toEqual([text]);
    expect(deps.opened).toEqual([reach.link]);
    expect(reach.link).toMatch(/^sms:\+15550100/);
    expect(await call(callDeps({ journal, width: 200 }), 'invite', '1', 'ana', '--poll', '--code')).toMatch(
      /[█▀▄]/,
    );
  });

  test('people new to each other are asked one by one, the next one being named', async () => {
    const deps = callDeps({ journal: [...fresh, answered('one', 'ana-sample', 'yes')] });
    const { error } = await refused(deps, 'invite', '1');
    expect(error).toMatchObject({ code: 'usage', hint: 'To start: momconnect call 1 --invite bea' });
    const { text } = await callJson(callDeps({ journal: fresh }), 'invite', '1', 'bea');
    expect(text).toContain('First names only');
    for (const other of ['Ana', 'Cleo', 'Dana', 'five', 'four', 'Kolkata', 'Chicago'])
      expect(text).not.toContain(other);
  });

  test('once one is asked, the next guest is named apart from the answer', async () => {
    const deps = callDeps({ journal: [...fresh, answered('one', 'bea-example', 'no')] });
    await call(deps, 'invite', '1', 'ana');
    expect(deps.said.join('\n')).toContain('The next guest: momconnect call 1 --invite cleo');
  });

  test.each([
    [['--code'], 'short'],
    [['--code', '--long'], 'long'],
    [['--code', '--poll'], 'poll'],
    [['--long'], 'long'],
    [[], 'long'],
  ])('with %j it is the %s one', async (words, form) => {
    expect(await callJson(callDeps({ journal }), 'invite', '1', 'ana', ...words)).toMatchObject({ form });
  });

  test('the words for all in a fresh call give away nobody else’s city', async () => {
    const { invitation, poll, short } = await callJson(callDeps({ journal: fresh }), 'show', '1');
    for (const text of [invitation, poll, short]) expect(text).not.toMatch(/Kolkata|London|New York/);
  });

  test('once a time is picked it stands in the invitation', async () => {
    const deps = callDeps({ journal: [planned('one', picked('2026-12-03T19:00'))] });
    expect(await call(deps, 'invite', '1')).toContain("It's on Thursday, December 3");
  });

  test.each<readonly [string, readonly (readonly Change[])[], readonly string[], string, RegExp]>([
    ['no call', [], ['invite'], 'not_found', /call plan/],
    ['no such call', journal, ['invite', '7'], 'not_found', /call list/],
    ['not a guest', journal, ['invite', '1', 'emilie'], 'not_found', /call 1 --edit --with emilie/],
    ['nobody', journal, ['invite', '1', 'zoe'], 'not_found', /friend add "Zoe"/],
    [
      'a guest who is hidden by now',
      [...journal, hides('bea-example')],
      ['invite', '1', 'Bea Example'],
      'not_found',
      /./,
    ],
    ['two forms', journal, ['invite', '1', '--short', '--poll'], 'usage', /--short or --poll/],
    ['a way there is not', journal, ['invite', '1', '--via', 'fax'], 'usage', /sms/],
    [
      'one that is off',
      [planned('one', { cancelledOn: '2026-11-19' })],
      ['invite', '1'],
      'exists',
      /--again 1/,
    ],
    ['two that are open', [...journal, planned('two')], ['invite'], 'ambiguous', /call list/],
  ])('refused: %s', async (_, lines, words, code, hint) => {
    const { error } = await refused(callDeps({ journal: lines }), ...words);
    expect(error.code).toBe(code);
    expect(error.hint).toMatch(hint);
  });

  test('a guest with an accent, typed without', async () => {
    const lines = [
      added('Zoë Example', { friend: 'zoe-example' }),
      planned('one', { friends: ['zoe-example'] }),
    ];
    const deps = callDeps({ journal: lines });
    expect(await call(deps, 'invite', '1', 'zoe', '--short')).toContain('Hi Zoë');
    expect(deps.said.join('')).toContain('call 1 --rsvp zoe yes');
  });
});

function hides(friend: string): readonly Change[] {
  return [{ type: 'friend.edited', friend, on: '2026-11-19', set: { state: 'hidden' } }];
}

test('a zone that is not known here is taken for her own', async () => {
  const nova = added('Nova Example', { zone: 'Moon/Base' });
  const deps = callDeps({ journal: [nova, planned('one', { friends: ['nova-example'] })] });
  expect(await call(deps, 'invite', '1', 'nova')).toContain('Chicago 7 pm');
});
