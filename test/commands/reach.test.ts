import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import {
  codeOf,
  type ReachOptions,
  reachOut,
  renderReach,
  withReachOptions,
} from '../../src/commands/reach.ts';
import type { FriendAdded } from '../../src/domain/change.ts';
import type { Friend } from '../../src/domain/friend.ts';
import { makeStyle } from '../../src/ui/style.ts';
import { type FakeOptions, fakeDeps } from '../fake-deps.ts';
import { added } from './suggest/suggest-journal.ts';

const style = (width = 80) => makeStyle({ width, paint: null, hasLinks: false });

/** @param known of Ana; null for words that go to several */
async function reach(known: Partial<FriendAdded> | null, options: ReachOptions, world: FakeOptions = {}) {
  const deps = fakeDeps({ ...world, journal: [[added('ana-sample', 'Ana Sample', known ?? {})]] });
  const friend = known === null ? null : (deps.store.read().friends.get('ana-sample') as Friend);
  const data = await reachOut(deps, { words: "It's\nyou", subject: 'Hello', friend }, options);
  return { data, deps };
}
const linkOf = async (...given: Parameters<typeof reach>) => (await reach(...given)).data.link;
const shown = async (...given: Parameters<typeof reach>) => {
  const { data } = await reach(...given);
  return renderReach(data, style(), await codeOf(data, given[1]));
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
    ['several: a text', null, undefined, "sms:?&body=It's%0Ayou"],
    ['a text as asked for', email, 'sms', "sms:?&body=It's%0Ayou"],
    ['an email as asked for', { ...phone, ...email }, 'email', mail],
    ['an email to nobody known', phone, 'email', "mailto:?subject=Hello&body=It's%0D%0Ayou"],
    ['WhatsApp', phone, 'WhatsApp', "https://wa.me/15550100?text=It's%0Ayou"],
    ['WhatsApp to nobody known', {}, 'whatsapp', "https://wa.me/?text=It's%0Ayou"],
  ])('%s', async (_, known, via, link) => {
    expect(await linkOf(known, via === undefined ? {} : { via })).toBe(link);
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

  test('WhatsApp takes only a number with its country code', async () => {
    const phones = { phones: ['555 0100', '+44 20 7946 0018'] };
    expect(await linkOf(phones, { via: 'whatsapp' })).toContain('wa.me/442079460018?');
    expect(await linkOf({ phones: ['555 0100'] }, { via: 'whatsapp' })).toContain('wa.me/?');
  });
});

describe('what she sees', () => {
  const pickAna =
    'On a phone this link opens the message. No number is known here, so you pick Ana on the phone.';
  test.each<readonly [string, Partial<FriendAdded> | null, ReachOptions, FakeOptions, readonly string[]]>([
    ['nothing asked for', phone, {}, {}, []],
    ['a text', phone, { via: 'sms' }, {}, ['On a phone this link opens the message.', sms]],
    ['no number', {}, { via: 'sms' }, {}, [pickAna.replace('Ana on', 'Ana\non'), "sms:?&body=It's%0Ayou"]],
    ['an email', email, { via: 'email' }, {}, ['This link opens the email, for you to send.', mail]],
    [
      'several',
      null,
      { code: false },
      {},
      ['On a phone this link opens the message. You pick who gets it on the phone.', "sms:?&body=It's%0Ayou"],
    ],
    ['the clipboard', phone, { copy: true }, { copiesTo: 'clipboard' }, ['The words are on the clipboard.']],
    [
      'the clipboard of the terminal',
      phone,
      { copy: true },
      { copiesTo: 'terminal' },
      ['The words went to your terminal for its clipboard.'],
    ],
    [
      'no clipboard',
      phone,
      { copy: true },
      { copiesTo: null },
      ['There is no clipboard to be reached from here.'],
    ],
    [
      'opened',
      phone,
      { open: true },
      { opens: true },
      ['The message is open on this computer. It goes when you send it there.'],
    ],
    [
      'nothing to open it',
      phone,
      { open: true },
      { opens: false },
      ['No app for such links could be opened here.', 'On a phone this link opens the message.', sms],
    ],
  ])('%s', async (_, known, options, world, lines) => {
    expect(await shown(known, options, world)).toEqual(lines);
  });

  test('the code, how to take it, and the link', async () => {
    const [drawn, ...rest] = await shown(phone, { code: true });
    expect(drawn).toMatch(/[█▀▄]/);
    expect(rest).toEqual(["Point your phone's camera at the code; the message opens there.", sms]);
  });

  test.each([
    [20, 'The code for this is\nwider than the\nterminal. On a phone\nthis link opens the\nmessage.'],
    [80, "Point your phone's camera at the code; the message opens there."],
  ])('the code in %i columns', async (width, how) => {
    const { data } = await reach(phone, { code: true });
    expect(renderReach(data, style(width), await codeOf(data, { code: true })).at(-2)).toBe(how);
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
    message: 'There is no kind of link "pigeon".',
    hint: 'It can be: sms, email, whatsapp',
  };

  test('is refused', async () => {
    await expect(reach(phone, { via: 'pigeon' })).rejects.toMatchObject(refusal);
  });

  test('is refused before the command begins', async () => {
    let hasBegun = false;
    const command = withReachOptions(new Command('any')).action(() => {
      hasBegun = true;
    });
    await expect(command.parseAsync(['--via', 'pigeon'], { from: 'user' })).rejects.toMatchObject(refusal);
    expect(hasBegun).toBe(false);
  });
});
