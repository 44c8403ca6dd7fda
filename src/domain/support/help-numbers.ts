/** The numbers of a country, as they stand in a sentence such as "If you might act on it, call {EM}." */

export interface HelpLine {
  /** What to call, text or open. */
  readonly number: string;
  readonly name: string;
  /** The part of the country it is for. */
  readonly where?: string;
  readonly how: string;
  readonly note: string;
  /** The line's own page; the setting's command for a line of her own. */
  readonly source: string;
  /** The day the copy of that page is dated; null where the copy carries no date. */
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
  /** Languages by two letters, where they are known to be more than one. */
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
  /** With the hours it picks up, where it does not always; null where none is known. */
  readonly poison: string | null;
  /** What people there call the place in a hospital. */
  readonly er: string;
  readonly lines: readonly HelpLine[];
}

/** Countries of which the emergency number alone is known. */
interface EmergencyRow {
  readonly number: string;
  /** Two capital letters each, one space apart. */
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
  /** Null where the country is not known: "your local emergency number". */
  readonly emergency: string | null;
  /** A whole phrase with its own verb: "call or text 988", "find a line near you at findahelpline.com". */
  readonly crisis: string;
  readonly poison: string | null;
  /** Where nobody at home is safe; null where there is no number. */
  readonly home: string | null;
  /** Where there is no such number: a site that lists places to call. */
  readonly homeSite: string;
  /** "ER", or what it is called there. */
  readonly er: string;
  readonly spanish: SpanishNumbers;
}

/** What changes where her words are Spanish. */
interface SpanishNumbers {
  /** Stands after a comma or "y": "llama al 988 y oprime 2, o manda AYUDA por texto al 988". */
  readonly crisis: string;
  /** A line for before and after a birth that answers in Spanish. */
  readonly maternal: string | null;
  /** A line for home that answers in Spanish. */
  readonly home: string | null;
}

const anySite = 'findahelpline.com';

/** @param country two capital letters; null, or a country that nothing is kept for, never gets another country's number */
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

/** Null for a country that is not in the table. */
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
