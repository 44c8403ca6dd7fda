/** A friend as `--json` shows her to scripts. */

import { cadenceDaysOf, type Friend, lastAboutOf, lastContactOf } from '../../domain/friend/friend.ts';
import { type Child, childrenOf } from '../../domain/friend/friend-children.ts';
import {
  anniversariesOf,
  type DayOfYear,
  type HardDay,
  hardDaysOf,
} from '../../domain/friend/friend-dates.ts';
import type { Day } from '../../domain/time/day.ts';

export interface FriendData
  extends Pick<
    Friend,
    | 'id'
    | 'name'
    | 'nicknames'
    | 'state'
    | 'circle'
    | 'addedOn'
    | 'phones'
    | 'emails'
    | 'birthday'
    | 'city'
    | 'zone'
    | 'tags'
    | 'next'
    | 'address'
    | 'inspires'
  > {
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
