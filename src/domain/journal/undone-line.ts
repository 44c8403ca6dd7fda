/** What `undo` took back. */

import type { Change } from '../changes.ts';

export interface UndoneLine {
  readonly id: string;
  readonly command: string;
  readonly changes: readonly Change[];
  /** How many lines were taken or brought back: several for an import. */
  readonly lines: number;
}

/** The newest thing was a forget or a change of a setting, so nothing was done. */
export type NotUndone = { readonly refused: 'forget' | 'setting' } & Partial<Record<keyof UndoneLine, never>>;
