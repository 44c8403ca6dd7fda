/** What she says of a group she starts, besides what can be said of any place: an address that may hang on a wall. */

import type { Deps } from '../../deps.ts';
import type { LocalFields } from '../../domain/local/local.ts';
import { looksLikeStreet, readPublicContact } from '../../domain/local/public-contact.ts';
import type { Command } from '../command.ts';
import { usage } from '../read-values.ts';
import { type LocalOptions, readLocalOptions, withLocalOptions } from './local-options.ts';

export interface StartFieldOptions extends LocalOptions {
  readonly contact?: string;
}

export function withStartFields(command: Command): Command {
  return withLocalOptions(command).option(
    '--contact <address>',
    'an address of the group, for a flyer: email, phone or https://',
  );
}

/** Only what she gave. Throws UserError `usage` for what cannot be. */
export async function readStartFields(
  { contact, ...options }: StartFieldOptions,
  deps: Pick<Deps, 'today' | 'content' | 'dates'>,
): Promise<Partial<LocalFields>> {
  if (contact !== undefined && options.link !== undefined)
    throw usage('A group has one address: --contact or --link.', 'As in: --contact tots@example.org');
  const fields = await readLocalOptions(options, deps);
  return contact === undefined ? fields : { ...fields, link: readContact(contact) };
}

/** @throws UserError `usage` for a street, and for what nobody could write to or ring */
export function readContact(typed: string): string {
  const read = readPublicContact(typed);
  if (read !== null) return read;
  const message = looksLikeStreet(typed)
    ? `"${typed.trim()}" looks like a street, and a flyer names nobody's home.`
    : `"${typed.trim()}" is no address that people could write to or ring.`;
  throw usage(message, 'An address of the group, as in: tots@example.org, +1 555 0100, https://example.org');
}
