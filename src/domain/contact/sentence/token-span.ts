/** A part of a sentence: token numbers from `from` up to `until`. */

export interface TokenSpan {
  readonly from: number;
  readonly until: number;
}

export function isWithin({ from, until }: TokenSpan, index: number): boolean {
  return from <= index && index < until;
}

export function isWithinAny(spans: readonly TokenSpan[], index: number): boolean {
  return spans.some((span) => isWithin(span, index));
}
