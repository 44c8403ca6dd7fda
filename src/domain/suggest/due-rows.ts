/** Rows that are due, carried from morning to morning: on most days most friends are not, and need no look. */

import type { Standing } from './standing.ts';

export interface DueRows {
  /** Due on the morning under view, in no order. */
  readonly rows: number[];
  readonly isIn: Uint8Array;
  /** Rows that may become due on a day, by days since the first one. */
  readonly comingOn: readonly number[][];
  readonly firstDay: number;
}

/** As it stands before the first of the mornings. */
export function makeDueRows({ dueOn }: Standing, firstDay: number, mornings: number): DueRows {
  const comingOn = Array.from({ length: mornings }, (): number[] => []);
  const due = { rows: [], isIn: new Uint8Array(dueOn.length), comingOn, firstDay };
  for (const [row, day] of dueOn.entries()) expect(due, row, day);
  return due;
}

/** To be told whenever the day changes on which a row is due. */
export function expect({ comingOn, firstDay }: DueRows, row: number, day: number): void {
  comingOn[Math.max(0, day - firstDay)]?.push(row);
}

/** Goes on to the next morning; every one has to be asked for in turn. */
export function dueOnMorning(due: DueRows, { dueOn }: Standing, day: number): readonly number[] {
  const { rows, isIn } = due;
  let kept = 0;
  for (const row of rows) {
    if ((dueOn[row] as number) <= day) rows[kept++] = row;
    else isIn[row] = 0;
  }
  rows.length = kept;
  for (const row of due.comingOn[day - due.firstDay] ?? []) {
    if ((dueOn[row] as number) > day || isIn[row] === 1) continue;
    isIn[row] = 1;
    rows.push(row);
  }
  return rows;
}
