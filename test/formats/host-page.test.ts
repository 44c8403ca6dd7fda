import { describe, expect, test } from 'vitest';
import { agendaFor } from '../../src/domain/call/agenda.ts';
import { dateFormOf } from '../../src/domain/time/date-words.ts';
import { type HostPage, hostPage } from '../../src/formats/host-page.ts';
import { agendaWords, agreementWords, checkIns, ifs } from '../domain/call/call-content.ts';

const page = (more: Partial<HostPage> = {}): string =>
  hostPage({
    number: 3,
    topic: 'asking for help',
    minutes: 60,
    kind: 'known',
    at: '2026-12-03T19:00',
    link: 'https://meet.example.org/x1',
    agenda: usual.map((part, at) => ({ ...part, begins: `19:0${at}` })),
    guests: ['Ana: yes', 'Bea: no answer yet'],
    agreements: agreementWords.all,
    checkIns,
    questions: ['What is hard to ask for?'],
    ifs,
    rooms: [['Rooms', ['Ana, Bea, you', 'Cleo, Dana, Zoë']]],
    dates: dateFormOf('2026-11-20', 'US', null),
    ...more,
  });
const usual = agendaFor({ people: 8, minutes: 60, begins: null }, agendaWords);
const times = (html: string) => [...html.matchAll(/<th scope="row">([^<]+)<\/th>/g)].map(([, time]) => time);

describe('the page', () => {
  test('has the run of it on her clock once a time is picked', () => {
    expect(page()).toContain('Call 3, Thursday, December 3 at 7 pm your time, 60 minutes.');
    expect(times(page())).toEqual(['7 pm', '7:01 pm', '7:02 pm', '7:03 pm', '7:04 pm', '7:05 pm']);
  });

  test('says while the time is open', () => {
    expect(page({ at: null })).toContain('The time isn&#39;t set yet.');
  });

  test.each([
    'What is hard to ask for?',
    'You can pass anytime',
    'What do you see from your window?',
    'Ana: yes',
    'Bea: no answer yet',
    'Ana, Bea, you',
    'Cleo, Dana, Zoë',
    'at minute 40, so everyone comes back with the same link',
    'The call ends by itself: everyone can come back with the same link.',
    'Nobody talks: count to ten',
    'Someone&#39;s in danger: they need the emergency number for where they are. To find it: momconnect help-now',
    'momconnect call 3 --held',
  ])('says: %s', (expected) => {
    expect(page()).toContain(expected);
  });

  test('has the rooms of both rounds where there are two', () => {
    const html = page({
      rooms: [
        ['Rooms, first round', ['Ana, Bea', 'Cleo, you']],
        ['Rooms, second round', ['Ana, Cleo', 'Bea, you']],
      ],
    });
    for (const part of ['<h2>Rooms, first round', '<h2>Rooms, second round', 'Ana, Cleo'])
      expect(html).toContain(part);
  });

  test('has no rooms where there is one, and no heading over nothing', () => {
    expect(page({ rooms: [] })).not.toContain('<h2>Rooms');
    expect(page({ questions: [] })).not.toContain('<h2>Questions');
  });

  test('guards the door of a call for people who do not know each other', () => {
    expect(page({ kind: 'fresh' })).toContain('waiting room');
    expect(page()).not.toContain('waiting room');
  });

  test.each([
    ['https://meet.example.org/a"b', '<a href="https://meet.example.org/a&#34;b" rel="noreferrer">'],
    ['javascript:alert(1)', 'The link: javascript:alert(1)<'],
    [null, "There's no link yet."],
  ])('shows the link %s', (link, expected) => {
    expect(page({ link })).toContain(expected);
  });

  test('shows all that comes from outside as text, on one line', () => {
    const nasty = `<script>"&'</script>`;
    const shown = '&#60;script&#62;&#34;&#38;&#39;&#60;/script&#62;';
    const html = page({
      topic: nasty,
      link: nasty,
      agreements: [nasty],
      checkIns: [nasty],
      questions: [nasty],
      rooms: [['Rooms', [nasty, 'Ana\u202e\n\u001b[31mBea']]],
      agenda: [{ minutes: 60, what: nasty, begins: '19:00' }],
    });
    expect(html).not.toContain('<script');
    expect(html.split(shown)).toHaveLength(1 + 7);
    expect(html).toContain('<li dir="auto">Ana [31mBea</li>');
  });

  test('fetches nothing and runs nothing', () => {
    const html = page();
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).toContain('<meta charset="utf-8">');
    expect(html.replaceAll('https://meet.example.org/x1', '')).not.toMatch(
      /https?:|src=|url\(|@import|<script|<link/,
    );
  });
});
