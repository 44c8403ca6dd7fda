/** The words of acts and reasons as `content/acts.json` has them. */

import type { Way } from '../contact/interaction.ts';
import { lookUp } from '../text/look-up.ts';

/** What she could do now. A visit is offered as the invitation to it; `video` and `group` need more than one person's yes. */
export const actWays = ['text', 'voice', 'email', 'note', 'call', 'visit'] as const satisfies readonly Way[];
export type ActWay = (typeof actWays)[number];

export interface ActLabel {
  /** `a text`. */
  readonly label: string;
  /** `about a minute`. */
  readonly takes: string;
  readonly minutes: number;
}

interface OfferWords {
  readonly label: string;
  readonly takes: string;
  readonly opener: string;
  /** For someone whose clock may be another one. */
  readonly openerElsewhere?: string;
}

export interface ActWords {
  readonly ways: Readonly<Record<ActWay, ActLabel>>;
  /** Asking along to a call or something local, and beginning a text a day. */
  readonly offers: Readonly<Record<'call' | 'local' | 'tradition', OfferWords>>;
  /** First lines that are true for anyone at any time. */
  readonly hellos: Readonly<Record<ActWay, readonly string[]>>;
  /** Where all of these are said already. */
  readonly greeting: string;
  /** First lines on a friend's own birthday. */
  readonly birthday: Readonly<Partial<Record<ActWay, readonly string[]>>>;
  /** First lines after a long silence; `{me}` is `, it's Sam` where she has told her name. */
  readonly again: readonly string[];
  /** Whole texts made from what she wanted to remember, by kind. */
  readonly openers: Readonly<Record<string, string>>;
  /** Things that end in s and are no verb. */
  readonly plurals: readonly string[];
  readonly reasons: Readonly<
    Record<
      | Way
      | 'unknown'
      | 'since'
      | 'metAt'
      | 'told'
      | 'noDay'
      | 'birthday'
      | 'reachedOut'
      | 'friendTried'
      | 'another'
      | 'askAbout'
      | 'askClause'
      | 'askQuestion'
      | 'remember'
      | 'wantTo'
      | 'surprise'
      | 'longGap',
      string
    >
  >;
}

/** Puts values in the place of `{ago}` and the like. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (slot, name: string) => lookUp(values, name) ?? slot);
}

/** The sentences that a list of suggestions carries already: no two of them say the same. */
export class SaidSentences {
  readonly #said = new Set<string>();

  /** The first of these texts that has no sentence said before, or else the last; its sentences count as said from now on. */
  fresh(texts: readonly string[]): string {
    const text =
      texts.find((text) => !sentencesOf(text).some((one) => this.#said.has(one))) ?? texts.at(-1) ?? '';
    for (const one of sentencesOf(text)) this.#said.add(one);
    return text;
  }
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])["”]?\s+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
