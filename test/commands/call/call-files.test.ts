import { describe, expect, test } from 'vitest';
import { answered, at, call, callDeps, callJson, picked, planned, refused } from './call-deps.ts';

const chosen = [
  planned('one', { ...picked('2026-12-03T19:00'), link: 'https://meet.example.org/room', alarm: 30 }),
  answered('one', 'ana-sample', 'yes'),
];

/** Lines as they were before they were folded, without the escapes of texts. */
const unfolded = (ics: string) => ics.replaceAll('\r\n ', '').replaceAll('\\', '');

describe('call ics', () => {
  async function written(journal: typeof chosen, ...words: readonly string[]) {
    const deps = callDeps({ journal });
    const answer = await callJson(deps, 'ics', ...words);
    return { answer, ics: unfolded(deps.written.get(answer.path) ?? ''), deps };
  }

  test('the picked time is a confirmed entry, in UTC, with link and alarm and nobody’s name', async () => {
    const { answer, ics, deps } = await written(chosen, '1');
    expect(answer).toMatchObject({
      number: 1,
      path: 'call-1.ics',
      status: 'confirmed',
      at: '2026-12-03T19:00',
      remarks: [],
    });
    for (const line of [
      'UID:call-one@momconnect',
      'SUMMARY:Call: guilt',
      'DTSTART:20261204T010000Z',
      'DTEND:20261204T020000Z',
      'STATUS:CONFIRMED',
      'TRIGGER:-PT30M',
      'https://meet.example.org/room',
      'minute 40',
    ])
      expect(ics).toContain(line);
    expect(ics).not.toMatch(/Ana|Bea|Cleo|Dana|ATTENDEE|ORGANIZER/);
    expect(deps.lines).toHaveLength(7);
  });

  test('with --discreet, no topic and no link, which may have a name in them', async () => {
    const named = [
      planned('one', { ...picked('2026-12-03T19:00'), topic: "Ana's news", link: 'https://x.org/ana' }),
    ];
    const { ics } = await written(named as typeof chosen, '1', '--discreet');
    expect(ics).toContain('SUMMARY:A video call');
    expect(ics).not.toMatch(/ana/i);
  });

  test('none picked: tentative on the first, the others named, and that is said', async () => {
    const { answer, ics } = await written([planned('one')]);
    expect(answer.status).toBe('tentative');
    expect(answer.remarks[0]).toContain('tentative, on Thursday, December 3, 7 pm');
    expect(ics).toContain('STATUS:TENTATIVE');
    expect(ics).toContain('DTSTART:20261204T010000Z');
    expect(ics).toContain('It could also be: Saturday, December 5, 10 am');
  });

  test('a call that is off takes the entry out', async () => {
    const { answer, ics } = await written(
      [planned('one', { ...picked('2026-12-03T19:00'), cancelledOn: '2026-11-20', alarm: 30 })],
      '1',
    );
    expect(answer.status).toBe('cancelled');
    expect(ics).toContain('STATUS:CANCELLED');
    expect(ics).not.toContain('VALARM');
  });

  test.each([
    ['picked', picked('2026-11-19T19:00'), '2026-11-19', 'DTSTART:20261120T010000Z'],
    ['none picked', {}, '2026-12-03', 'DTSTART:20261204T010000Z'],
    ['held on another day', picked('2026-11-19T19:00'), '2026-11-18', 'DTSTART:20261119T010000Z'],
  ])('after it was held it stands on that day, confirmed: %s', async (_, more, on, start) => {
    const held = [{ type: 'call.held', call: 'one', on } as const];
    const { answer, ics } = await written([planned('one', { ...more, alarm: 30 }), held], '1');
    expect(answer).toMatchObject({ status: 'confirmed', remarks: [] });
    expect(ics).toContain(start);
    expect(ics).not.toMatch(/TENTATIVE|It could also be|VALARM/);
  });

  test('whatever changes, it is the same entry', async () => {
    const deps = callDeps({ journal: [planned('one')] });
    const read = async (...words: readonly string[]) => {
      await call(deps, 'ics', '1', ...words);
      const ics = unfolded(deps.written.get('call-1.ics') ?? '');
      return [/UID:(.*)/.exec(ics)?.[1]?.trim(), /STATUS:(\w+)/.exec(ics)?.[1]];
    };
    expect(await read()).toEqual(['call-one@momconnect', 'TENTATIVE']);
    await call(deps, 'pick', '1', '2');
    expect(await read('--force')).toEqual(['call-one@momconnect', 'CONFIRMED']);
    await call(deps, 'cancel', '1');
    expect(await read('--force')).toEqual(['call-one@momconnect', 'CANCELLED']);
  });

  test('the hour is right in a week when clocks change', async () => {
    const times = ['2026-10-30T19:00', '2026-11-02T19:00'].map((time) => at(time));
    const lines = times.map((time, index) => planned(`call${index}`, { options: [time], picked: time }));
    const deps = callDeps({ journal: lines, today: '2026-10-28', now: '2026-10-28T15:00Z' });
    for (const number of ['1', '2']) await call(deps, 'ics', number);
    expect(deps.written.get('call-1.ics')).toContain('DTSTART:20261031T000000Z');
    expect(deps.written.get('call-2.ics')).toContain('DTSTART:20261103T010000Z');
  });

  test.each<readonly [string, readonly string[], string, RegExp]>([
    ['a file that is there', ['ics', '1'], 'exists', /call 1 --ics --force$/],
    [
      'another one that is there',
      ['ics', '1', '--out', 'my calls.ics'],
      'exists',
      /call 1 --ics --out "my calls.ics" --force$/,
    ],
    ['no time', ['ics', '2'], 'usage', /call 2 --edit --option/],
    ['no call', ['ics', '9'], 'not_found', /call list/],
  ])('refused: %s', async (_, words, code, hint) => {
    const files = { 'call-1.ics': 'x', 'my calls.ics': 'x' };
    const deps = callDeps({ journal: [...chosen, planned('two', { options: [] })], files });
    const { error, wrote } = await refused(deps, ...words);
    expect([error.code, wrote, deps.written.size]).toEqual([code, 0, 0]);
    expect(error.hint).toMatch(hint);
  });

  test('over an old file with --force', async () => {
    const deps = callDeps({ journal: chosen, files: { 'call-1.ics': 'x' } });
    const text = await call(deps, 'ics', '1', '--force');
    expect(text.replaceAll('\n', ' ')).toContain("It doesn't list your guests");
    expect(deps.written.get('call-1.ics')).toContain('BEGIN:VEVENT');
  });
});

describe('call host', () => {
  test('a page with minutes, questions and first names', async () => {
    const deps = callDeps({ journal: chosen, settings: { name: 'Sam' }, opens: true });
    const answer = await callJson(deps, 'host', '--out', 'page.html', '--open');
    expect(answer).toMatchObject({
      number: 1,
      topic: 'guilt',
      path: 'page.html',
      opened: true,
      hasTime: true,
    });
    const page = deps.written.get('page.html') ?? '';
    for (const part of ['<!doctype html>', 'guilt', '7 pm', 'https://meet.example.org/room'])
      expect(page).toContain(part);
    expect(page).not.toContain('Ana Sample');
    expect(page).not.toContain('<script');
  });

  test('names who is expected, with what they answered', async () => {
    const deps = callDeps({ journal: chosen });
    await call(deps, 'host', '1');
    const page = deps.written.get('call-1.html') ?? '';
    for (const part of ['Who might come', 'Ana: yes', 'Bea: no answer yet']) expect(page).toContain(part);
  });

  test('of a call that is off there is none', async () => {
    const deps = callDeps({ journal: [planned('one', { cancelledOn: '2026-11-19' })] });
    expect((await refused(deps, 'host', '1')).error).toMatchObject({ code: 'exists' });
    expect(deps.written.size).toBe(0);
  });

  test('says where it lies', async () => {
    const text = await call(callDeps({ journal: [planned('one')] }), 'host', '1');
    expect(text).toContain('Call 1 (guilt), a page for the host: call-1.html');
    expect(text).toContain('minutes from the start');
  });

  test('namesakes are told apart in their rooms, and her name is there', async () => {
    const names = ['Ana Sample', 'Bea Example', 'Cleo Example', 'Dana Example', 'Émilie Sample'];
    const more = ['Ana Example', 'Gus Sample'].map(
      (name) =>
        [
          { type: 'friend.added', friend: name.toLowerCase().replace(' ', '-'), name, on: '2026-01-01' },
        ] as const,
    );
    const friends = [...names, 'Ana Example', 'Gus Sample'].map((name) =>
      name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(' ', '-'),
    );
    const deps = callDeps({ journal: [...more, planned('one', { friends })], settings: { name: 'Sam' } });
    await call(deps, 'host', '1');
    const page = deps.written.get('call-1.html') ?? '';
    for (const name of ['Ana Sample', 'Ana Example', 'Bea', 'Sam']) expect(page).toContain(name);
    expect(page).not.toContain('Bea Example');
  });

  test('never over a file that is there, but with --force', async () => {
    const files = { 'call-1.html': 'x' };
    expect((await refused(callDeps({ journal: chosen, files }), 'host', '1')).error.code).toBe('exists');
    const deps = callDeps({ journal: chosen, files });
    await call(deps, 'host', '1', '--force');
    expect(deps.written.size).toBe(1);
  });
});
