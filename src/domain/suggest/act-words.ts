/** The words of acts and reasons, from `content/acts.json`. */

import type { Way } from '../contact/interaction.ts';

/**
 * What she could do now. A visit is offered as an invitation to one. `video` and `group` need more than one person to
 * agree.
 */
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
  /** For someone who may be in another time zone. */
  readonly openerElsewhere?: string;
}

export interface ActWords {
  readonly ways: Readonly<Record<ActWay, ActLabel>>;
  /** Inviting someone to a call or something local, and starting a text a day. */
  readonly offers: Readonly<Record<'call' | 'local' | 'tradition', OfferWords>>;
  /** First lines that are true for anyone at any time. */
  readonly hellos: Readonly<Record<ActWay, readonly string[]>>;
  /** Fit anyone, whatever happened: for when we don't understand what she wanted to remember. */
  readonly calm: readonly string[];
  /** For when all of these were already used. */
  readonly greeting: string;
  /** First lines for a friend's own birthday. */
  readonly birthday: Readonly<Partial<Record<ActWay, readonly string[]>>>;
  /** With words about something grave, and about a death. */
  readonly birthdayInHardTimes: string;
  readonly birthdayInMourning: string;
  /** First lines after a long silence. `{me}` is `, it's Sam` if she set her name. */
  readonly again: readonly string[];
  /** Whole texts made from what she wanted to remember, by kind. */
  readonly openers: Readonly<Record<string, string>>;
  /** Nouns that end in s and aren't verbs. */
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
      | 'wroteLast'
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

/** The sentences that a list of suggestions already has, so that no two suggestions say the same. */
export class SaidSentences {
  readonly #said = new Set<string>();

  /** The first text without a sentence used before, or else the last text. Its sentences count as used from now on. */
  fresh(texts: readonly string[]): string {
    const text =
      texts.find((text) => !sentencesOf(text).some((sentence) => this.#said.has(sentence))) ??
      texts.at(-1) ??
      '';
    for (const spokenSentence of sentencesOf(text)) this.#said.add(spokenSentence);
    return text;
  }
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])["”]?\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
