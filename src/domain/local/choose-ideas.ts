/** Which places with the same faces to name: what can be searched for anywhere, and the sites of her country. */

import { foldText } from '../fold-text.ts';

/** `content/local/ideas.json`. */
export interface LocalIdeas {
  readonly countries: readonly IdeaCountry[];
  readonly ideas: readonly PlaceIdea[];
  readonly sites: readonly Site[];
}

interface IdeaCountry {
  readonly code: string;
  /** As said in a sentence: `the US`. */
  readonly name: string;
  readonly aliases: readonly string[];
}

interface PlaceIdea {
  readonly title: string;
  readonly what: string;
  readonly kind: string;
  readonly isOnline: boolean;
  /** Words to search for by country code, with `{place}`; `anywhere` where a country has none of its own. */
  readonly searches: Readonly<Record<string, string>>;
}

interface Site {
  readonly name: string;
  readonly what: string;
  readonly url: string;
  /** Country codes, or `anywhere`. */
  readonly where: readonly string[];
  readonly isOnline: boolean;
  /** The faith, the cost, or the mothers it is for; null when for anybody. */
  readonly for: string | null;
  readonly kind: string;
}

/** One thing to look up: by words, or at an address. */
export interface LocalIdea {
  readonly title: string;
  readonly what: string;
  readonly kind: string;
  readonly isOnline: boolean;
  readonly search: string | null;
  readonly url: string | null;
  readonly for: string | null;
}

export interface Wanted {
  /** A code of `countries`; null names what works anywhere. */
  readonly country: string | null;
  readonly isOnline: boolean;
  /** Her town, for the words to search for. */
  readonly place: string | null;
}

const anywhere = 'anywhere';
/** What search engines and maps turn into her own surroundings. */
const nearHer = 'near me';

export function countryNamed({ countries }: LocalIdeas, typed: string): IdeaCountry | null {
  const wanted = foldText(typed);
  return (
    countries.find(({ code, name, aliases }) =>
      [code, name, ...aliases].some((each) => foldText(each) === wanted),
    ) ?? null
  );
}

/** Words to search for first, then sites, each in the order of the content. */
export function chooseIdeas({ ideas, sites }: LocalIdeas, wanted: Wanted): readonly LocalIdea[] {
  const { country, isOnline } = wanted;
  return [
    ...ideas
      .filter((idea) => idea.isOnline === isOnline)
      .map(({ searches, ...idea }) => ({
        ...idea,
        search: searchFor(searches, wanted),
        url: null,
        for: null,
      })),
    ...sites
      .filter((site) => site.isOnline === isOnline)
      .filter(({ where }) => where.includes(anywhere) || where.includes(country ?? anywhere))
      .map(({ name, where: _, ...site }) => ({ title: name, ...site, search: null })),
  ];
}

function searchFor(searches: PlaceIdea['searches'], { country, place }: Wanted): string {
  const words = searches[country ?? anywhere] ?? searches[anywhere] ?? '';
  return words.replace('{place}', () => place ?? nearHer);
}
