/** What is read aloud at the beginning of a call. */

import type { CallKind } from './call.ts';

/** `content/calls/agreements.json` */
export interface AgreementWords {
  readonly all: readonly string[];
  /** For people who do not know each other's story, and read first. */
  readonly fresh: readonly string[];
}

export function agreementsFor(kind: CallKind, { all, fresh }: AgreementWords): readonly string[] {
  return kind === 'fresh' ? [...fresh, ...all] : all;
}
