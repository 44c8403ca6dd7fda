/** The numbers of a country, as they go into a sentence such as "If you might act on it, call {EM}." */

export interface HelpLine {
  /** What to call, text or open. */
  readonly number: string;
  readonly name: string;
  /** The part of the country it's for. */
  readonly where?: string;
  readonly how: string;
  readonly note: string;
  /** The line's own page; for her own line, the command of the setting. */
  readonly source: string;
  /** The date on our copy of that page; null when the copy has none. */
  readonly seen: string | null;
  /** The day a person checked the line on its own page. */
  readonly confirmedOn: string | null;
  readonly kind:
    | 'crisis'
    | 'maternal'
    | 'home'
    | 'assault'
    | 'poison'
    | 'health'
    | 'child'
    | 'directory'
    | 'own';
  /** Languages by two letters, if we know of more than one. */
  readonly speaks?: readonly string[];
}

export interface HelpCountry {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly emergency: string;
  /** A whole phrase with its own verb. */
  readonly crisis: string;
  readonly crisisInSpanish: string;
  /** With its hours if it isn't always open; null when we know of none. */
  readonly poison: string | null;
  /** What people there call the emergency room. */
  readonly er: string;
  readonly lines: readonly HelpLine[];
}

/** Countries where we only know the emergency number. */
interface EmergencyRow {
  readonly number: string;
  /** Two capital letters each, with spaces between. */
  readonly countries: string;
  readonly source: string;
}

/** `content/help-lines.json`. */
export interface HelpLines {
  readonly countries: readonly HelpCountry[];
  readonly anywhere: Pick<HelpCountry, 'crisis' | 'crisisInSpanish' | 'lines'> & {
    /** As said after "call". */
    readonly emergency: string;
  };
  readonly emergencyNumbers: readonly EmergencyRow[];
}

export interface HelpNumbers {
  /** null when we don't know the country: "your local emergency number". */
  readonly emergency: string | null;
  /** A whole phrase with its own verb: "call or text 988", "find a line near you at findahelpline.com". */
  readonly crisis: string;
  readonly poison: string | null;
  /** For when nobody at home is safe; null when there is no number. */
  readonly home: string | null;
  /** For when there is no such number: a site that lists places to call. */
  readonly homeSite: string;
  /** "ER", or what it's called there. */
  readonly er: string;
  readonly spanish: SpanishNumbers;
}

/** What changes when she writes Spanish. */
interface SpanishNumbers {
  /** Comes after a comma or "y": "llama al 988 y oprime 2, o manda AYUDA por texto al 988". */
  readonly crisis: string;
  /** A line for before and after a birth that answers in Spanish. */
  readonly maternal: string | null;
  /** A line for violence at home that answers in Spanish. */
  readonly home: string | null;
}

const anySite = 'findahelpline.com';

/** @param country two capital letters. null, or a country we have nothing for, never gets another country's numbers */
export function helpNumbersFor(lines: HelpLines, country: string | null): HelpNumbers {
  const helpCountry = lines.countries.find(({ code }) => code === country);
  const home = helpCountry?.lines.filter(({ kind }) => kind === 'home') ?? [];
  const homeNumber = home.find(({ number }) => /^[\d -]+$/.test(number))?.number ?? null;
  const { crisis, crisisInSpanish } = helpCountry ?? lines.anywhere;
  return {
    emergency: helpCountry?.emergency ?? emergencyNumberOf(lines, country),
    crisis,
    poison: helpCountry?.poison ?? null,
    home: homeNumber,
    homeSite: homeNumber === null ? (home[0]?.number ?? anySite) : anySite,
    er: helpCountry?.er ?? 'ER',
    spanish: {
      crisis: crisisInSpanish,
      maternal: inSpanish(helpCountry, 'maternal'),
      home: inSpanish(helpCountry, 'home'),
    },
  };
}

/** null for a country that isn't in the table. */
function emergencyNumberOf(
  { emergencyNumbers }: Pick<HelpLines, 'emergencyNumbers'>,
  country: string | null,
): string | null {
  if (country === null) return null;
  return emergencyNumbers.find(({ countries }) => countries.split(' ').includes(country))?.number ?? null;
}

function inSpanish(country: HelpCountry | undefined, kind: HelpLine['kind']): string | null {
  const line = country?.lines.find(
    (helpLine) => helpLine.kind === kind && helpLine.speaks?.includes('es') === true,
  );
  return line?.number ?? null;
}
