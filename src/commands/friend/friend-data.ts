/** A friend as `--json` shows her to scripts. */

import type { FriendFields, ListField } from '../../domain/friend/fields.ts';
import { cadenceDaysOf, type Friend, lastAboutOf, lastContactOf } from '../../domain/friend/friend.ts';
import { type Child, childrenOf } from '../../domain/friend/friend-children.ts';
import {
  anniversariesOf,
  type DayOfYear,
  type HardDay,
  hardDaysOf,
} from '../../domain/friend/friend-dates.ts';
import type { Day } from '../../domain/time/day.ts';

/** What scripts get in another form, below, or not with a friend. Every other field is in it, or it doesn't compile. */
type InAnotherForm =
  | 'everyDays'
  | 'lastTold'
  | 'lastAbout'
  | 'children'
  | 'anniversaries'
  | 'hardDays'
  | 'notes'
  | 'cards';

export interface FriendData
  extends Pick<Friend, 'id' | 'addedOn' | Exclude<keyof FriendFields | ListField, InAnotherForm>> {
  readonly cadenceDays: number;
  readonly lastContact: Day | null;
  /** Her words for that day if she only knew it roughly: `in the summer of 2026`. */
  readonly lastAbout: string | null;
  readonly children: readonly Child[];
  readonly anniversaries: readonly DayOfYear[];
  readonly hardDays: readonly HardDay[];
}

export function friendData(friend: Friend, today: Day): FriendData {
  return {
    id: friend.id,
    name: friend.name,
    nicknames: friend.nicknames,
    state: friend.state,
    circle: friend.circle,
    cadenceDays: cadenceDaysOf(friend),
    lastContact: lastContactOf(friend, today),
    lastAbout: lastAboutOf(friend),
    addedOn: friend.addedOn,
    phones: friend.phones,
    emails: friend.emails,
    birthday: friend.birthday,
    city: friend.city,
    zone: friend.zone,
    tags: friend.tags,
    children: childrenOf(friend),
    anniversaries: anniversariesOf(friend),
    hardDays: hardDaysOf(friend),
    next: friend.next,
    address: friend.address,
    inspires: friend.inspires,
  };
}
