/**
 * How her words get to a person: a code to scan with her phone, the clipboard, or an app on this computer. Sends
 * nothing.
 */

import type { CopyTarget, Deps } from '../../deps.ts';
import { type Friend, firstNameOf } from '../../domain/friend/friend.ts';
import { readEmail } from '../../domain/text/email.ts';
import { countryOfZone, type ZoneCountries } from '../../domain/time/zone-country.ts';
import { isZone } from '../../domain/time/zone-name.ts';
import { dialable, isOneNumber } from '../../formats/dial.ts';
import { mailtoLink, smsLink, whatsappLink } from '../../formats/message-link.ts';
import { makeQr, type QrCode } from '../../ui/qr.ts';
import { homeCountry } from '../home/country-values.ts';
import type { Command, Options } from '../shared/command.ts';
import { readOneOf } from '../shared/read-values.ts';

const deliveryWays = ['sms', 'email', 'whatsapp'] as const;
export type DeliveryWay = (typeof deliveryWays)[number];

export type DeliveryOptions = Options<'via', never, 'copy' | 'open' | 'code'>;

/** What goes out: never her note about anybody. */
export interface OutgoingWords {
  readonly words: string;
  /** The subject of an email. */
  readonly subject: string;
  /** null for several people, or nobody in particular: she picks them on the phone. */
  readonly friend: Friend | null;
}

/** The key for what only the screen needs: a symbol, because JSON leaves those out. */
export const requestedFormat: unique symbol = Symbol('asked');

/** What she asked to see. `long`: a large code that she didn't ask for by name, so the link if it doesn't fit. */
export type RequestedFormat = 'nothing' | 'link' | 'code' | 'long';

export interface Delivery {
  readonly via: DeliveryWay;
  readonly link: string;
  /** Whether the link has a number or an address. */
  readonly hasAddress: boolean;
  /** The number or address she saved is words, or two in one, so the link leaves it out. */
  readonly isUnusable?: true;
  /** The first name; null for several. */
  readonly whom: string | null;
  readonly [requestedFormat]: RequestedFormat;
  /** Where the words are now, `nothing` when there was no clipboard; null when she didn't ask. */
  readonly copiedTo: CopyTarget | 'nothing' | null;
  /** Whether an app has it open; null when she didn't ask. */
  readonly opened: boolean | null;
}

/** Adds `--via`, `--copy`, `--open` and `--code` to a command. An unknown way is refused before the command starts. */
export function withDeliveryOptions(command: Command): Command {
  return command
    .option('--via <how>', `how you'll send it: ${deliveryWays.join(', ')}`, readVia)
    .option('--copy', 'put the words on the clipboard')
    .option('--open', 'open the link on this computer')
    .option('--code', 'draw a code to open it on your phone');
}

/** Whether she asked for any of these. If not, no number is looked up. */
export function isDeliveryAsked({ via, copy, open, code }: DeliveryOptions): boolean {
  return [via, copy, open, code].some((option) => option !== undefined);
}

function readVia(input: string): DeliveryWay {
  return readOneOf(input, deliveryWays, 'kind of link');
}

type DeliveryDeps = Pick<Deps, 'system' | 'settings' | 'localeCountry' | 'content'>;

/** @throws UserError `usage` for an unknown way */
export async function deliver(
  deps: DeliveryDeps,
  message: OutgoingWords,
  options: DeliveryOptions,
): Promise<Delivery> {
  const { words, friend } = message;
  const { via, link, hasAddress, isUnusable } = await linkFor(deps, message, options.via);
  const copiedTo = options.copy === true ? ((await deps.system.copy(words)) ?? 'nothing') : null;
  const isOpened = options.open === true ? await deps.system.openLink(link) : null;
  const whom = friend === null ? null : firstNameOf(friend);
  const more = isUnusable ? { isUnusable } : {};
  return {
    via,
    link,
    hasAddress,
    ...more,
    whom,
    [requestedFormat]: askedFor(options),
    copiedTo,
    opened: isOpened,
  };
}

/** null when she did not ask: dialling takes a while to load. Several are picked on the phone. */
export async function deliverIfAsked(
  deps: DeliveryDeps,
  { friends, ...forSending }: Omit<OutgoingWords, 'friend'> & { readonly friends: readonly Friend[] },
  options: DeliveryOptions,
): Promise<Delivery | null> {
  const [first = null] = friends;
  const friend = friends.length === 1 ? first : null;
  return isDeliveryAsked(options) ? deliver(deps, { ...forSending, friend }, options) : null;
}

function askedFor({ via, open, code }: DeliveryOptions): RequestedFormat {
  if (code === true) return 'code';
  return code === false || open === true || via !== undefined ? 'link' : 'nothing';
}

/** By the way she named; otherwise a text, unless we only know an email address of the friend. */
async function linkFor(
  deps: DeliveryDeps,
  { words, subject, friend }: OutgoingWords,
  viaTyped: string | undefined,
): Promise<Pick<Delivery, 'via' | 'link' | 'hasAddress' | 'isUnusable'>> {
  const via = viaTyped === undefined ? null : readVia(viaTyped);
  const { emails = [], phones = [] } = friend ?? {};
  const address = emails.map(readEmail).find((email) => email !== null) ?? null;
  if (via === 'email') return emailTo(address, subject, words, emails);
  const number = await numberOf(friend, deps, via === 'whatsapp');
  const hasAddress = number !== null;
  const more = whatIsUnusable(hasAddress || phones.some(isOneNumber), phones);
  if (via === 'whatsapp') return { via, link: whatsappLink(number, words), hasAddress, ...more };
  if (via === null && !hasAddress && address !== null) return emailTo(address, subject, words, emails);
  return { via: 'sms', link: smsLink(number, words), hasAddress, ...more };
}

function emailTo(address: string | null, subject: string, words: string, emails: readonly string[]) {
  const hasAddress = address !== null;
  const more = whatIsUnusable(hasAddress, emails);
  return { via: 'email', link: mailtoLink(address, subject, words), hasAddress, ...more } as const;
}

function whatIsUnusable(hasAddress: boolean, savedValues: readonly string[]): Pick<Delivery, 'isUnusable'> {
  return !hasAddress && savedValues.length > 0 ? { isUnusable: true } : {};
}

/** @param isForAbroad only a number with its country code works */
async function numberOf(
  friend: Friend | null,
  deps: DeliveryDeps,
  isForAbroad: boolean,
): Promise<string | null> {
  if (friend === null || friend.phones.length === 0) return null;
  const country = dialCountry(friend, deps);
  for (const phone of friend.phones) {
    const number = await dialable(phone, country);
    if (number !== null && (!isForAbroad || number.startsWith('+'))) return number;
  }
  return null;
}

/**
 * The country of a number without its code: the friend's, if we know it, because in her own country, the number would be
 * a stranger's. Otherwise the one she set, or the machine's. null when nothing is certain.
 */
function dialCountry(
  friend: Pick<Friend, 'zone'>,
  { settings, localeCountry, content }: Pick<Deps, 'settings' | 'localeCountry' | 'content'>,
): string | null {
  const home = () => homeCountry({ settings, localeCountry });
  if (friend.zone === null) return home();
  const country = countryOfZone(friend.zone, content.json<ZoneCountries>('zone-countries') ?? {});
  return country === null && !isZone(friend.zone) ? home() : country;
}

/** The link as a code, if she asked for one. */
export async function codeOf({ link }: Delivery, { code }: DeliveryOptions): Promise<QrCode | null> {
  return code === true ? makeQr(link) : null;
}
