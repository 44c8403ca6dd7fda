/** Time zones that this machine doesn't know, for `doctor`: nothing fails because of them, but a clock may be wrong. */

import { isOpenCall } from '../../domain/call/call.ts';
import { unknownZonesIn } from '../../domain/call/times.ts';
import { isHiddenFromLists } from '../../domain/friend/friend.ts';
import { bookOf, shortNameOf } from '../../domain/friend/names.ts';
import type { State } from '../../domain/state.ts';
import { isZone } from '../../domain/time/zone-name.ts';
import type { CommandHint } from '../../errors.ts';
import { shellQuote } from '../../ui/shell-quote.ts';

export interface UnknownZones {
  /** As in the settings. */
  readonly setting: string | null;
  /** False when `TZ` names a zone that doesn't exist. */
  readonly isMachineKnown: boolean;
  readonly friends: readonly {
    readonly id: string;
    readonly name: string;
    readonly called: string;
    readonly zone: string;
  }[];
  readonly calls: readonly { readonly number: number; readonly zones: readonly string[] }[];
}

/**
 * @param setting the zone she set; null when she set none
 * @param isMachineKnown false when `TZ` names a zone that doesn't exist
 */
export function zonesNotKnown(
  { friends, calls }: Pick<State, 'friends' | 'calls'>,
  setting: string | null,
  isMachineKnown: boolean,
): UnknownZones {
  const book = bookOf(friends);
  return {
    setting: setting === null || isZone(setting) ? null : setting,
    isMachineKnown,
    friends: [...friends.values()].flatMap((friend) =>
      isHiddenFromLists(friend) || friend.zone === null || isZone(friend.zone)
        ? []
        : { id: friend.id, name: friend.name, called: shortNameOf(friend, book), zone: friend.zone },
    ),
    calls: calls.filter(isOpenCall).flatMap((call) => {
      const zones = unknownZonesIn([call]);
      return zones.length === 0 ? [] : { number: call.number, zones };
    }),
  };
}

export function unknownZones({
  unknownZones: { setting, isMachineKnown, friends, calls },
}: {
  readonly unknownZones: UnknownZones;
}): CommandHint[] {
  const setOwnZone = (sentence: string): CommandHint => ({
    text: `${sentence} To set yours, for example:`,
    command: 'momconnect config set zone Chicago',
  });
  return [
    ...(setting === null ? [] : [setOwnZone(`momconnect doesn't know your time zone, "${setting}".`)]),
    ...(isMachineKnown || setting !== null
      ? []
      : [setOwnZone("momconnect doesn't know this computer's time zone.")]),
    ...friends.slice(0, 5).map(({ name, called, zone }) => ({
      text: `momconnect doesn't know the time zone of ${name}, "${zone}". To set it, for example:`,
      command: `momconnect friend edit ${shellQuote(called)} --zone Chicago`,
    })),
    ...calls.slice(0, 5).map(({ number, zones }) => ({
      text: `Call ${number} has a time zone momconnect doesn't know, "${zones.join('", "')}", so its times are in your time. To set them, for example:`,
      command: `momconnect call edit ${number} --option "thursday 7pm"`,
    })),
  ];
}
