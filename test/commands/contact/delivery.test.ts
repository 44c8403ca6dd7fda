import { describe, expect, test } from 'vitest';
import {
  codeOf,
  type DeliveryOptions,
  deliver,
  withDeliveryOptions,
} from '../../../src/commands/contact/delivery.ts';
import { renderDelivery } from '../../../src/commands/contact/delivery-view.ts';
import { Command } from '../../../src/commands/shared/command.ts';
import type { FriendAdded } from '../../../src/domain/friend/changes.ts';
import type { Friend } from '../../../src/domain/friend/friend.ts';
import { makeStyle, type StyleOptions } from '../../../src/ui/style.ts';
import { type FakeOptions, fakeDeps } from '../../support/fake-deps.ts';
import { added } from '../suggest/suggest-journal.ts';

const style = (width = 80, more: Partial<StyleOptions> = {}) =>
  makeStyle({ width, paint: null, hasLinks: false, ...more });
const tooTall = 'The code is taller than this window. Make the window 18 lines high and try again.';

/** @param details of Ana; null for words that go to several */
async function reach(
  details: Partial<FriendAdded> | null,
  options: DeliveryOptions,
  world: FakeOptions = {},
) {
  const deps = fakeDeps({ ...world, journal: [[added('ana-sample', 'Ana Sample', details ?? {})]] });
  const friend = details === null ? null : (deps.store.read().friends.get('ana-sample') as Friend);
  const data = await deliver(deps, { words: "It's\nyou", subject: 'Hello', friend }, options);
  return { data, deps };
}
const linkOf = async (...given: Parameters<typeof reach>) => (await reach(...given)).data.link;
const shown = async (...given: Parameters<typeof reach>) => {
  const { data } = await reach(...given);
  return renderDelivery(data, style(), await codeOf(data, given[1]));
};

const phone = { phones: ['+1 555 0100'] };
const email = { emails: ['ana@example.org'] };
const sms = "sms:+15550100?&body=It's%0Ayou";
const mail = "mailto:ana@example.org?subject=Hello&body=It's%0D%0Ayou";

describe('the link', () => {
  test.each<readonly [string, Partial<FriendAdded> | null, string | undefined, string]>([
    ['a phone: a text', phone, undefined, sms],
    ['a phone and an email: a text', { ...phone, ...email }, undefined, sms],
    ['an email alone: an email', email, undefined, mail],
    ['nothing known: a text', {}, undefined, "sms:?&body=It's%0Ayou"],
    ['a phone that is no number, and an email', { phones: ['see card'], ...email }, undefined, mail],
    ['an email that is no address', { emails: ['see card'] }, undefined, "sms:?&body=It's%0Ayou"],
    [
      'two addresses in one field',
      { emails: ['ana@example.org or a@example.org'] },
      'email',
      "mailto:?subject=Hello&body=It's%0D%0Ayou",
    ],
    [
      'two addresses with a comma',
      { emails: ['ana@example.org,a@example.org'] },
      undefined,
      "sms:?&body=It's%0Ayou",
    ],
    ['two numbers in one field', { phones: ['555 0100 or 555 0199'] }, undefined, "sms:?&body=It's%0Ayou"],
    [
      'words and a number, then a number',
      { phones: ['after 6: 555 0199', '+1 555 0100 x12'] },
      undefined,
      sms,
    ],
    [
      'WhatsApp to two numbers in one field',
      { phones: ['+1 555 555 0100 +1 555 555 0199'] },
      'whatsapp',
      "https://wa.me/?text=It's%0Ayou",
    ],
    ['several: a text', null, undefined, "sms:?&body=It's%0Ayou"],
    ['a text as asked for', email, 'sms', "sms:?&body=It's%0Ayou"],
    ['an email as asked for', { ...phone, ...email }, 'email', mail],
    ['an email to nobody known', phone, 'email', "mailto:?subject=Hello&body=It's%0D%0Ayou"],
    ['WhatsApp', phone, 'WhatsApp', "https://wa.me/15550100?text=It's%0Ayou"],
    ['WhatsApp to nobody known', {}, 'whatsapp', "https://wa.me/?text=It's%0Ayou"],
  ])('%s', async (_, details, via, link) => {
    expect(await linkOf(details, via === undefined ? {} : { via })).toBe(link);
  });

  test.each<readonly [string, string | null, string]>([
    ['her own country', 'GB', 'sms:+442079460018?'],
    ['one that is not known', null, 'sms:02079460018?'],
  ])('a national number, %s', async (_, localeCountry, begins) => {
    expect(await linkOf({ phones: ['020 7946 0018'] }, {}, { localeCountry })).toContain(begins);
  });

  test('the country she set goes before that of the machine', async () => {
    const world = { localeCountry: 'US', settings: { country: 'GB' } };
    expect(await linkOf({ phones: ['020 7946 0018'] }, {}, world)).toContain('sms:+442079460018?');
  });

  test.each<readonly [string, string | null, string, FakeOptions, string]>([
    [
      'in Maine, her country Britain',
      'America/New_York',
      '207 555 0100',
      { settings: { country: 'GB' } },
      '+12075550100',
    ],
    [
      'in Dublin, her country the States',
      'Europe/Dublin',
      '087 123 4567',
      { localeCountry: 'US' },
      '+353871234567',
    ],
    ['in India, by the name of before', 'Asia/Calcutta', '98765 43210', {}, '+919876543210'],
    ['in her own country', 'Europe/London', '020 7946 0018', { localeCountry: 'GB' }, '+442079460018'],
    ['where no country is known', 'UTC', '020 7946 0018', { localeCountry: 'GB' }, '02079460018'],
    ['whose zone is not known', null, '020 7946 0018', { localeCountry: 'GB' }, '+442079460018'],
  ])('a national number of a friend %s', async (_, zone, number, world, dialled) => {
    const details = { phones: [number], ...(zone === null ? {} : { zone }) };
    expect(await linkOf(details, {}, world)).toContain(`sms:${dialled}?`);
  });

  test('WhatsApp takes only a number with its country code', async () => {
    const phones = { phones: ['555 0100', '+44 20 7946 0018'] };
    expect(await linkOf(phones, { via: 'whatsapp' })).toContain('wa.me/442079460018?');
    expect(await linkOf({ phones: ['555 0100'] }, { via: 'whatsapp' })).toContain('wa.me/?');
  });
});

describe('what she sees', () => {
  const pickAna =
    "On a phone, this link opens the message. There's no number saved, so you pick\nAna on the phone.";
  test.each<readonly [string, Partial<FriendAdded> | null, DeliveryOptions, FakeOptions, readonly string[]]>([
    ['nothing asked for', phone, {}, {}, []],
    ['a text', phone, { via: 'sms' }, {}, ['On a phone, this link opens the message.', sms]],
    ['no number', {}, { via: 'sms' }, {}, [pickAna, "sms:?&body=It's%0Ayou"]],
    [
      'words for a number',
      { phones: ['ask her sister'] },
      { via: 'sms' },
      {},
      [
        "On a phone, this link opens the message. What's saved as the number can't be\ndialed as it is, so you pick Ana on the phone.",
        "sms:?&body=It's%0Ayou",
      ],
    ],
    ['an email', email, { via: 'email' }, {}, ['This link opens the email, ready for you to send.', mail]],
    [
      'several',
      null,
      { code: false },
      {},
      [
        'On a phone, this link opens the message. You pick who gets it on the phone.',
        "sms:?&body=It's%0Ayou",
      ],
    ],
    ['the clipboard', phone, { copy: true }, { copiesTo: 'clipboard' }, ['The words are on the clipboard.']],
    [
      'the clipboard of the terminal',
      phone,
      { copy: true },
      { copiesTo: 'terminal' },
      ["The words went to your terminal's clipboard."],
    ],
    [
      'no clipboard',
      phone,
      { copy: true },
      { copiesTo: null },
      ["There's no clipboard here. For a code to scan, run it again with --code"],
    ],
    [
      'opened',
      phone,
      { open: true },
      { opens: true },
      ["The message is open on this computer. It won't go until you send it."],
    ],
    [
      'nothing to open it',
      phone,
      { open: true },
      { opens: false },
      ['No app here opens this kind of link.', 'On a phone, this link opens the message.', sms],
    ],
  ])('%s', async (_, details, options, world, lines) => {
    expect(await shown(details, options, world)).toEqual(lines);
  });

  test('the code, and how to take it', async () => {
    const [drawn, ...rest] = await shown(phone, { code: true });
    expect(drawn).toMatch(/[█▀▄]/);
    expect(rest).toEqual(["Point your phone's camera at the code; the message opens there."]);
  });

  test('the link as well in a pipe, for a program that reads along', async () => {
    const { data } = await reach(phone, { code: true });
    const pipe = style(80, { isTerminal: false });
    const [link, drawn] = renderDelivery(data, pipe, await codeOf(data, { code: true }));
    expect(link).toBe(sms);
    expect(drawn).toMatch(/[█▀▄]/);
  });

  test.each([
    [20, 'The code for this is\nwider than the\nterminal. On a\nphone, this link\nopens the message.'],
    [80, "Point your phone's camera at the code; the message opens there."],
  ])('the code in %i columns', async (width, how) => {
    const { data } = await reach(phone, { code: true });
    expect(renderDelivery(data, style(width), await codeOf(data, { code: true }))).toContain(how);
  });

  // The code is 15 lines high; under it how to take it, one line more, and the prompt.
  test.each([
    [18, true],
    [17, false],
    [null, true],
  ])('the code in a window of %s lines', async (height, isDrawn) => {
    const { data } = await reach(phone, { code: true });
    const lines = renderDelivery(data, style(80, { height }), await codeOf(data, { code: true }));
    expect(/[█▀▄]/.test(lines.join(''))).toBe(isDrawn);
    expect(lines.join(' ').replaceAll('\n', ' ').includes(tooTall)).toBe(!isDrawn);
    expect(lines.includes(sms)).toBe(!isDrawn);
  });

  test.each<readonly [string, DeliveryOptions, readonly string[]]>([
    ['a link', { via: 'sms' }, ["The link has names in it, so it isn't shown. As a code: --code"]],
    [
      'a code that cannot be drawn',
      { code: true },
      ["The code for this is\nwider than the\nterminal. The link\nhas names in it, so\nit isn't shown."],
    ],
  ])('initials for names: %s', async (_, options, lines) => {
    const { data } = await reach(phone, options);
    const at = style(options.code === true ? 21 : 80, { isDiscreet: () => true });
    expect(renderDelivery(data, at, await codeOf(data, options))).toEqual(lines);
  });

  test('initials for names: a code without its link', async () => {
    const { data } = await reach(phone, { code: true });
    const lines = renderDelivery(
      data,
      style(80, { isDiscreet: () => true }),
      await codeOf(data, { code: true }),
    );
    expect(lines).toHaveLength(2);
    expect(lines.join('')).not.toContain('sms:');
  });

  test('no clipboard, and the code asked for: no other way is named', async () => {
    const [none] = await shown(phone, { copy: true, code: true }, { copiesTo: null });
    expect(none).toBe("There's no clipboard here.");
  });

  test('data for scripts have nothing of the screen in them', async () => {
    const { data } = await reach(phone, { code: true });
    expect(Object.keys(JSON.parse(JSON.stringify(data)))).toEqual([
      'via',
      'link',
      'hasAddress',
      'whom',
      'copiedTo',
      'opened',
    ]);
  });
});

describe('what leaves', () => {
  test('the words go to the clipboard, the link to the app', async () => {
    const { deps } = await reach(phone, { copy: true, open: true }, { copiesTo: 'clipboard', opens: true });
    expect([deps.copied, deps.opened]).toEqual([["It's\nyou"], [sms]]);
  });

  test('nothing is written down', async () => {
    expect((await reach(phone, { via: 'sms' })).deps.lines).toHaveLength(1);
  });
});

describe('a kind of link there is not', () => {
  const refusal = {
    code: 'usage',
    message: 'There\'s no kind of link "pigeon".',
    hint: 'It can be: sms, email, whatsapp',
  };

  test('is refused', async () => {
    await expect(reach(phone, { via: 'pigeon' })).rejects.toMatchObject(refusal);
  });

  test('is refused before the command begins', async () => {
    let hasBegun = false;
    const command = withDeliveryOptions(new Command('any')).action(() => {
      hasBegun = true;
    });
    await expect(command.parseAsync(['--via', 'pigeon'], { from: 'user' })).rejects.toMatchObject(refusal);
    expect(hasBegun).toBe(false);
  });
});
