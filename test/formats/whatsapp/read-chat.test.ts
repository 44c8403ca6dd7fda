import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseString } from 'whatsapp-chat-parser';
import { namesIn } from '../../../src/domain/catch-up/chat.ts';
import { dayIn } from '../../../src/formats/whatsapp/dates.ts';
import { readHeader } from '../../../src/formats/whatsapp/header.ts';
import { readChat } from '../../../src/formats/whatsapp/read-chat.ts';
import { daysOf, exportStyles, inChunks, readText } from './chat-text.ts';

const lines = (...all: readonly string[]) => all.join('\n');

describe('the styles of phones', () => {
  test.each(exportStyles)('$name', async ({ header }) => {
    const text = lines(
      `${header(2026, 11, 13, 21, 15)}Ana Sample: sample words`,
      'and a second line',
      `${header(2026, 11, 14, 0, 5)}Sam: more words: with colons`,
      `${header(2026, 11, 28, 12, 40)}Ana Sample: `,
    );
    expect(await daysOf(text)).toEqual(['2026-11-13 Ana Sample', '2026-11-14 Sam', '2026-11-28 Ana Sample']);
  });

  test.each(exportStyles.filter(({ isUnclear }) => isUnclear))(
    '$name, where the days could be months',
    async ({ header }) => {
      const read = await readText(
        lines(`${header(2026, 11, 12, 9, 0)}Ana: a`, `${header(2026, 12, 11, 9, 0)}Sam: b`),
      );
      expect(read).toMatchObject({ orders: ['dmy', 'mdy'] });
    },
  );

  test.each(['\r\n', '\r'])('lines that end in %j', async (end) => {
    const text = ['11/13/26, 3:42 PM - Ana: a', 'more', '11/14/26, 3:43 PM - Sam: b', ''].join(end);
    expect(await daysOf(text)).toEqual(['2026-11-13 Ana', '2026-11-14 Sam']);
  });

  test('a header is read back in each style', () => {
    const style = fc.constantFrom(...exportStyles);
    const time = fc.record({
      year: fc.integer({ min: 2019, max: 2026 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 13, max: 28 }),
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
    });
    fc.assert(
      fc.asyncProperty(style, fc.array(time, { minLength: 1, maxLength: 9 }), async ({ header }, times) => {
        const text = times.map(
          ({ year, month, day, hour, minute }) => `${header(year, month, day, hour, minute)}Ana: x`,
        );
        const days = times.map(({ year, month, day }) =>
          new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10),
        );
        expect(await daysOf(text.join('\n'))).toEqual([...new Set(days)].sort().map((on) => `${on} Ana`));
      }),
    );
  });

  test.each([
    ['۱۴۰۵/۸/۲۲،\u200f ۲۱:۱۵ - Ana: x', '2026-11-13 Ana'],
    ['[1448/6/3, 21:15:07] Ana: x', '2026-11-13 Ana'],
    ['[٣‏/٦‏/١٤٤٨ هـ، ٩:١٥:٢٢ م] Ana: x\n[٢٣‏/٦‏/١٤٤٨ هـ، ٩:١٥:٢٢ م] Ana: x', '2026-11-13 Ana'],
  ])('another calendar: %s', async (text, first) => {
    expect((await daysOf(text))[0]).toBe(first);
  });

  test.each([
    '13/11/2026 was great',
    '2026-11-13 21:15:22',
    '21:15 at the park - come: yes',
    '13/11/2026, 21:15 hours - Dinner: at home',
    '1. 2. 3. go',
    'https://example.org/13/11/2026',
    '12 eggs: and milk',
    '',
  ])('no header: %s', (line) => {
    expect(readHeader(line)).toBeNull();
  });
});

describe('the same people on the same days as another reader finds', () => {
  /** The date styles that whatsapp-chat-parser has tests for; it guesses, so each file says which number is the day. */
  const known = [
    '13/6/18, 1:55 p.m. - ',
    '13-06-2018, 01.55 PM - ',
    '13.06.18 21.25.15: ',
    '[06.13.18 21:25:15] ',
    '13.6.2018 klo 21.25.15 - ',
    '13. 6. 2018. 21:25:15 ',
    '[13/6/18 1:55:00 p. m.] ',
    '\u200e[13/6/18 1:55:00 p. m.] ',
    '[2018/06/13, 21:25:15] ',
    '[06/2018/13, 21:25:15] ',
    '6/13/18, 1:55 PM - ',
    '13/06/2018, 13:55 - ',
    '[13-06-18 13:55:00] ',
  ];
  const ourDays = async (text: string) => {
    const read = await readText(text);
    if (typeof read === 'string') return read;
    return read
      .inOrder(read.orders[0] ?? 'dmy')
      .days.flatMap(({ on, wrote }) => wrote.map((name) => `${on} ${name}`));
  };
  const theirDays = (text: string) => {
    const day = (date: Date) =>
      `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
    return [
      ...new Set(
        parseString(text).flatMap(({ author, date }) => (author === null ? [] : [`${day(date)} ${author}`])),
      ),
    ];
  };

  test.each(known)('%s', async (header) => {
    const text = lines(
      `${header}Ana: one`,
      'two',
      `${header}Sam: three`,
      `${header.replace('13', '14')}Sam: four`,
    );
    expect(await ourDays(text)).toEqual(theirDays(text));
    expect(await ourDays(text)).toEqual(['2018-06-13 Ana', '2018-06-13 Sam', '2018-06-14 Sam']);
  });

  test('in chats of any length', () => {
    const message = fc.record({
      header: fc.integer({ min: 0, max: 27 }),
      who: fc.constantFrom('Ana Sample', 'Sam', '+91 99999 00000'),
      body: fc.constantFrom('hi', 'a: b', '<Media omitted>', 'null', 'first\nsecond line'),
    });
    const style = fc.constantFrom(
      ...exportStyles.filter(({ name }) => /US|UK|Germany|Brazil|Netherlands|before/.test(name)),
    );
    fc.assert(
      fc.asyncProperty(
        style,
        fc.array(message, { minLength: 1, maxLength: 30 }),
        async ({ header }, messages) => {
          const sorted = [...messages].sort((one, other) => one.header - other.header);
          const text = [...sorted, { header: 27, who: 'Sam', body: 'last' }]
            .map((each) => `${header(2025, 3, each.header + 1, 10, 5)}${each.who}: ${each.body}`)
            .join('\n');
          expect((await ourDays(text)).toString()).toBe(theirDays(text).toString());
        },
      ),
    );
  });
});

describe('which number is the day', () => {
  test('a file that does not say is asked about', async () => {
    expect(await daysOf('11/12/2026, 21:15 - Ana: a\n05/11/2026, 08:40 - Sam: b')).toEqual([
      'asked: dmy or mdy',
    ]);
  });

  test('dates that contradict each other are refused', async () => {
    expect(await readText('13/11/2026, 21:15 - Ana: a\n11/14/2026, 08:40 - Sam: b')).toBe('dates');
  });

  test('one pasted line among many decides nothing', async () => {
    const all = Array.from(
      { length: 120 },
      (_, at) => `${(at % 28) + 1}/${(at % 12) + 1}/2025, 21:15 - Ana: a`,
    );
    const read = await readText([...all, '3/27/2025, 21:15 - Bea: pasted'].join('\n'));
    expect(read).toMatchObject({ orders: ['dmy'] });
  });

  test('days that do not exist decide too', () => {
    expect([dayIn(['31', '04', '26'], 'dmy'), dayIn(['29', '02', '26'], 'dmy')]).toEqual([null, null]);
  });
});

describe('lines of the program', () => {
  const at = '13/11/2026, 21:15 - ';
  const phone = '[13/11/2026, 21:15:07] ';
  test.each([
    [`${at}Messages and calls are end-to-end encrypted. Tap to learn more.`, []],
    [
      `${phone}Ana: \u200eMessages and calls are end-to-end encrypted. Only people in this chat can read them.`,
      [],
    ],
    [`${phone}Ana: \u200eDiese lange Zeile schreibt das Programm selbst, und niemand kennt sie noch`, []],
    [`${at}Missed voice call`, ['2026-11-13; call null missed']],
    [`${phone}Ana: \u200eMissed video call, \u200eTap to call back`, ['2026-11-13; video Ana missed']],
    [`${phone}Ana: \u200eVoice call, \u200e3 min`, ['2026-11-13; call Ana answered']],
    [`${phone}Ana: \u200eVoice call, \u200eNo answer`, ['2026-11-13; call Ana missed']],
    [
      `${phone}Ana: \u200eLigação de voz perdida. \u200eSome words we don't know, and more of them`,
      ['2026-11-13; call Ana missed'],
    ],
    [`${phone}Ana: \u200eSilenced voice call, \u200eUnknown caller`, ['2026-11-13; call Ana missed']],
    [`${phone}Ana: \u200eMissed call, \u200e2 min • 3 joined`, ['2026-11-13; call Ana missed']],
    [`${phone}Ana: \u200eGemist videogesprek`, ['2026-11-13; video Ana missed']],
    [`${at}Ana: missed call. It was my mom`, ['2026-11-13 Ana']],
    [`${phone}Ana: \u200eVideollamada perdida`, ['2026-11-13; video Ana missed']],
    [`${phone}Ana: \u200eAppel vocal manqué`, ['2026-11-13; call Ana missed']],
    [`${phone}Ana: \u200eПропущенный видеозвонок`, ['2026-11-13; video Ana missed']],
    [`${phone}Ana: \u200eThis message was deleted.`, ['2026-11-13 Ana']],
    [`${phone}Ana: \u200eimage omitted`, ['2026-11-13 Ana']],
    [`${phone}Ana: \u200e<attached: 00000012-PHOTO-2026-11-13-21-15-07.jpg>`, ['2026-11-13 Ana']],
    [`${phone}Ana: \u200eAna pinned a message`, []],
    [`${phone}Ana: \u200eDiese Nachricht wurde gelöscht.`, ['2026-11-13 Ana']],
    [`${phone}Ana: \u200eYou deleted this message.`, ['2026-11-13 Ana']],
    [`${phone}Story time: \u200eYou created this group\n${phone}Bea: hi`, ['2026-11-13 group Bea']],
    [
      lines(
        `${phone}Turtles: \u200eMessages and calls are end-to-end encrypted. Only people in this chat can read them.`,
        ...["You're now an admin", 'Boris hat dich hinzugefügt', "Ana deleted this group's icon"].map(
          (words) => `${phone}Turtles: \u200e${words}`,
        ),
        `${phone}Bea: \u200eimage omitted`,
        `${phone}Sam: hi`,
      ),
      ['2026-11-13 group Bea, Sam'],
    ],
    [
      lines(
        `${phone}Ana: \u200eMessages and calls are end-to-end encrypted. Only people in this chat can read them.`,
        `${phone}Ana: \u200eimage omitted`,
        `${phone}Sam: hi`,
      ),
      ['2026-11-13 Ana, Sam'],
    ],
    [`${phone}~\u202fAna: hi`, ['2026-11-13 Ana']],
    [`${at}Ana: missed voice call, sorry!`, ['2026-11-13 Ana']],
    [`${at}Ana: voice call, 5 pm`, ['2026-11-13 Ana']],
    [`${at}Ana: voice call, who with?`, ['2026-11-13 Ana']],
    [`${phone}Ana: \u200e语音通话. \u200e无应答`, ['2026-11-13; call Ana missed']],
    [`${phone}Ana: \u200eवीडियो कॉल, \u200eजवाब नहीं मिला`, ['2026-11-13; video Ana missed']],
    [`${phone}Ana: \u200eمكالمة صوتية. \u200e٥ دقائق`, ['2026-11-13; call Ana answered']],
    [`${phone}Ana: \u200eVoice call. \u200eSome words we don't know`, ['2026-11-13; call Ana missed']],
    ...['This chat is the best', 'Your security code is in the drawer', 'Disappearing messages are odd'].map(
      (words) => [`${at}Ana: ${words}`, ['2026-11-13 Ana']] as [string, string[]],
    ),
    [`${phone}Ana: Messages and calls are end-to-end encrypted. Only people in this chat can read them.`, []],
    ['13/11/2026, 21:15 – Ana: hi', ['2026-11-13 Ana']],
    ['१३/११/२६, ९:१५ म.उ. - Ana: hi', ['2026-11-13 Ana']],
    [`${at}Ana: words <This message was edited>`, ['2026-11-13 Ana']],
    [`${at}Ana: null`, ['2026-11-13 Ana']],
    [`${at}+91 99999 00000: hi`, ['2026-11-13 +91 99999 00000']],
    [`${at}Ana changed the group name to "Story: time"\n${at}Bea: hi`, ['2026-11-13 group Bea']],
    [`${at}Ana created group "Story time"\n${at}Bea: hi\n${at}Cleo left`, ['2026-11-13 group Bea']],
    [`${at}Ana hat die Gruppe „Turnen“ erstellt\n${at}Bea: hi`, ['2026-11-13 group Bea']],
    [`${at}Ana: I left at nine\n${at}Sam: you left?`, ['2026-11-13 Ana, Sam']],
  ])('%s', async (text, days) => {
    expect(await daysOf(text)).toEqual(days);
  });

  test('a line copied from another chat stays words', async () => {
    const text = lines(
      '[13/11/26, 21:15:07] Ana: look',
      '[12/11/26, 09:00] Bea: copied',
      '[10:00, 12/11/2026] Cleo: copied too',
    );
    expect(await daysOf(text)).toEqual(['2026-11-13 Ana']);
  });
});

describe('whatever comes in', () => {
  const text = lines('13/11/2026, 21:15 - Zoë Müller: häh', 'second', '14/11/2026, 21:15 - Sam: ok');
  const days = ['2026-11-13 Zoë Müller', '2026-11-14 Sam'];
  const daysIn = async (bytes: Uint8Array, length?: number) => {
    const read = await readChat(inChunks(bytes, length));
    return typeof read === 'string'
      ? read
      : read.inOrder('dmy').days.map(({ on, wrote }) => `${on} ${wrote.join()}`);
  };

  test('comes in pieces of any length', () => {
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 120 }), async (length) => {
        expect(await daysIn(new TextEncoder().encode(text), length)).toEqual(days);
      }),
    );
  });

  test('is in UTF-16, with a mark in front, or ends its lines like Windows', async () => {
    expect(await daysIn(Buffer.from(`\ufeff${text}`, 'utf16le'), 37)).toEqual(days);
    expect(await daysIn(Buffer.from(text, 'utf16le'))).toEqual(days);
    expect(await daysIn(new TextEncoder().encode(`\ufeff${text}`))).toEqual(days);
    expect(await daysIn(new TextEncoder().encode(text.replaceAll('\n', '\r\n')))).toEqual(days);
  });

  test('is in windows-1252, which is said', async () => {
    const read = await readChat(inChunks(Buffer.from(text, 'latin1')));
    expect(read).toMatchObject({ isGuessed: true });
    expect(typeof read === 'string' ? [] : namesIn(read.inOrder('dmy'))).toEqual(['Zoë Müller', 'Sam']);
  });

  test('has a line of many megabytes', async () => {
    const long = 'x'.repeat(1_000_000);
    async function* chunks() {
      yield new TextEncoder().encode('13/11/2026, 21:15 - Ana: ');
      for (let at = 0; at < 40; at += 1) yield new TextEncoder().encode(long);
      yield new TextEncoder().encode('\n14/11/2026, 21:15 - Sam: ok');
    }
    const read = await readChat(chunks());
    expect(typeof read === 'string' ? read : namesIn(read.inOrder('dmy'))).toEqual(['Ana', 'Sam']);
  });

  test.each([
    ['', 'empty'],
    ['\n\n', 'empty'],
    ['name,phone\nAna,1', 'other'],
    ['line\n'.repeat(30), 'other'],
    [`\u0000${'x'.repeat(1_200_000)}`, 'other'],
  ])('is no chat: %#', async (content, problem) => {
    expect(await readText(content, 65_536)).toBe(problem);
  });

  test.each([
    'Missed voice call',
    'hi',
    'Messages and calls are end-to-end encrypted. Nobody outside can read them.',
  ])('has more names than any phone exports, and is not held in memory: %s', async (words) => {
    const text = Array.from({ length: 20 }, (_, at) => `13/11/2026, 21:15 - A${at}: ${words}\n`).join('');
    const bytes = new TextEncoder().encode(text);
    expect(await readChat(inChunks(bytes), 19)).toBe('long');
    expect(await readChat(inChunks(bytes), 21)).toMatchObject({ orders: ['dmy'] });
  });

  test('never throws', () => {
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.string(),
            fc.constantFrom('13/11/26, 9:15 - Ana: ', '[13.11.26, 21:15:22] ', ': ', '\n', '\u200e'),
          ),
        ),
        async (parts) => {
          await readText(parts.join(''));
        },
      ),
    );
  });
});
