/** Marks names in what `doctor` says about a damaged line. That line may be the only one that names a friend. */

import type { CheckUp, DamagedLine } from '../journal/check-up.ts';
import type { State } from '../state.ts';
import type { MarkedNames } from './marked-names.ts';

export const markCheckUp = (report: CheckUp, names: MarkedNames, state: State): CheckUp => ({
  ...report,
  badLines: report.badLines.map((line) => markDamaged(line, names, state)),
});

function markDamaged(line: DamagedLine, names: MarkedNames, { friends }: State): DamagedLine {
  const { about, start } = line;
  for (const name of about.names) names.learn({ id: '', name, nicknames: [], children: [] });
  // An id contains the name. Someone who isn't on the list has no number to show instead, so leave it out.
  const onList = about.friends.filter((id) => friends.has(id));
  const markedAbout = { ...about, friends: onList, names: about.names.map((name) => names.name(name)) };
  return { ...line, start: names.inText(start), about: markedAbout };
}
