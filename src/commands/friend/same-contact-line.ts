/** Says who on her list has the same number or address, with the command that makes the two one. */

import type { Deps, Style } from '../../deps.ts';
import type { SharedContactKey } from '../../domain/friend/contact-keys.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { withCommand } from '../../ui/with-command.ts';

/** Somebody else with the same number or address. */
export interface SharesContact extends Pick<Friend, 'id' | 'name'> {
  readonly shares: SharedContactKey;
}

/** null when nobody has. Looks only if she gave a number or an address. */
export async function whoSharesContact(
  { store }: Deps,
  friend: Friend,
  contacts: { readonly phones?: readonly string[]; readonly emails?: readonly string[] },
): Promise<SharesContact | null> {
  if (contacts.phones === undefined && contacts.emails === undefined) return null;
  const { sameContactAs } = await import('../../domain/import/same-contact.ts');
  const same = sameContactAs(
    friend,
    { phones: contacts.phones ?? [], emails: contacts.emails ?? [] },
    store.read(),
  );
  return same === null ? null : { id: same.friend.id, name: same.friend.name, shares: same.reason };
}

export function sharedContactLines(id: string, same: SharesContact | null, style: Style): readonly string[] {
  if (same === null) return [];
  const thing = same.shares === 'number' ? 'number' : 'email';
  return [
    withCommand(
      `Same ${thing} as ${same.name}, so if it's the same person:`,
      `momconnect friend merge ${shellQuote(id)} ${shellQuote(same.id)}`,
      style,
    ),
  ];
}
