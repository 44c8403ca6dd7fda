/** Places to suggest where she'd see the same people again: what to search for anywhere, and sites of her country. */

import { foldText } from '../text/fold-text.ts';
import { fillIn, lookUp } from '../text/look-up.ts';

/** `content/local/ideas.json`. */
export interface LocalIdeas {
  readonly countries: readonly {
    readonly code: string;
    /** As in a sentence: `the US`. */
    readonly name: string;
    readonly aliases: readonly string[];
  }[];
  readonly ideas: readonly (Idea & {
    /** By country code, with `{place}`; `anywhere` for countries without their own. */
    readonly searches: Readonly<Record<string, string>>;
  })[];
  readonly sites: readonly (Omit<Idea, 'title'> & {
    readonly name: string;
    readonly url: string;
    /** Country codes, or `anywhere`. */
    readonly where: readonly string[];
    /** The faith, the cost, or the mothers it's for; null when it's for anybody. */
    readonly for: string | null;
  })[];
}

interface Idea {
  readonly title: string;
  readonly what: string;
  readonly kind: string;
  readonly isOnline: boolean;
}

interface Wanted {
  /** A code of `countries`; null for what works anywhere. */
  readonly country: string | null;
  readonly isOnline: boolean;
  /** Her town, for the search words. */
  readonly place: string | null;
}

const anywhere = 'anywhere';

export function countryNamed({ countries }: LocalIdeas, typed: string) {
  const folded = foldText(typed);
  const isMeant = (words: readonly string[]) => words.some((word) => foldText(word) === folded);
  return countries.find(({ code, name, aliases }) => isMeant([code, name, ...aliases])) ?? null;
}

/** Search words first, then sites with an address, each in the order of the content. */
export function chooseIdeas(content: LocalIdeas, { country, isOnline, place }: Wanted) {
  const here = country ?? anywhere;
  const ideas = content.ideas.map(({ searches, ...idea }) => {
    // Search engines and maps put her own area for `near me`.
    const search = fillIn(lookUp(searches, here) ?? searches[anywhere] ?? '', { place: place ?? 'near me' });
    return { ...idea, search, url: null, for: null };
  });
  const sites = content.sites
    .filter(({ where }) => where.includes(anywhere) || where.includes(here))
    .map(({ name, where: _, ...site }) => ({ title: name, ...site, search: null }));
  return [...ideas, ...sites].filter((idea) => idea.isOnline === isOnline);
}
