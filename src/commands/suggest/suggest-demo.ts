/** A made-up circle, to try `suggest` before anyone is on the list. Days are counted back from today. */

import type { Content } from '../../deps.ts';
import { type Change, registry } from '../../domain/changes.ts';
import type { Way } from '../../domain/contact/interaction.ts';
import { emptyFoldState, stateOf } from '../../domain/fold-state.ts';
import type { Circle, Friend } from '../../domain/friend/friend.ts';
import { friendId } from '../../domain/friend/friend-id.ts';
import { applyChange } from '../../domain/journal/fold-appended.ts';
import { addDays, type Day } from '../../domain/time/day.ts';

/** `content/demo.json`. */
interface Demo {
  readonly friends: readonly Sample[];
}

interface Sample {
  readonly name: string;
  readonly circle: Circle;
  readonly everyDays: number;
  readonly lastDaysAgo: number;
  readonly way: Way;
  readonly what?: string;
  readonly next?: string;
  readonly phones: readonly string[];
  readonly address?: string;
  readonly birthdayInDays?: number;
}

const knownForDays = 400;

export function demoFriends(content: Content, today: Day): readonly Friend[] {
  const foldState = emptyFoldState();
  for (const sample of content.json<Demo>('demo')?.friends ?? []) {
    for (const change of changesFor(sample, today)) applyChange(foldState, change, registry);
  }
  return [...stateOf(foldState).friends.values()];
}

function changesFor(sample: Sample, today: Day): readonly Change[] {
  const { lastDaysAgo, birthdayInDays, way, what, ...fields } = sample;
  const friend = friendId(sample.name, () => false);
  const birthday = birthdayInDays === undefined ? null : `--${addDays(today, birthdayInDays).slice(5)}`;
  const last = { way, ...(what === undefined ? {} : { what }) };
  return [
    { type: 'friend.added', friend, on: addDays(today, -knownForDays), birthday, ...fields },
    {
      type: 'interaction.logged',
      interaction: friend,
      on: addDays(today, -lastDaysAgo),
      friends: [friend],
      ...last,
    },
  ];
}
