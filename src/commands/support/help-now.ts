/**
 * `help-now`: people who pick up, for her country. Offline, asks nothing first, writes nothing. Never fails: ignores
 * words it doesn't know, and leaves out what is damaged.
 */

import type { Content, Deps } from '../../deps.ts';
import {
  type HelpCountry,
  type HelpLine,
  type HelpLines,
  helpNumbersFor,
} from '../../domain/support/help-numbers.ts';
import { readPersonalHelpLine } from '../../domain/support/personal-help-line.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { Command } from '../shared/command.ts';
import { countryIn, countryName, lettersOf } from './help-country.ts';
import { type HelpNow, renderHelpNow, renderSources } from './help-now-view.ts';

interface HelpOptions {
  /** `true` when the option has no value. */
  readonly country?: string | true;
  readonly sources?: boolean;
}

type HelpDeps = Pick<Deps, 'content' | 'settings' | 'localeCountry' | 'guessedCountry'>;

/** When the content can't be read, the emergency sentence and the directory's address are still there. */
const withoutContent: HelpLines = {
  countries: [],
  anywhere: {
    emergency: 'your local emergency number',
    crisis: 'find a line near you at findahelpline.com',
    crisisInSpanish: 'busca una línea cerca de ti en findahelpline.com',
    lines: [],
  },
  emergencyNumbers: [],
};

export function helpNowCommand(deps: Deps): Command {
  return new Command('help-now')
    .description('people who pick up, for you or your child; nothing is written down')
    .argument('[words...]', 'your country, if you like; you get numbers no matter what you type')
    .option('--country [code]', "the country you're in: US, CA, GB, IE, AU, NZ, IN, ZA")
    .option('--sources', 'the web page each number comes from')
    .allowUnknownOption()
    .examples('momconnect help-now', 'momconnect help-now --country IE')
    .action(async (words: string[], options: HelpOptions) => {
      const countryGiven = givenCountry(words, options, deps.content);
      const help = runHelpNow(deps, { country: countryGiven });
      const render = options.sources ? renderSources : renderHelpNow;
      printAnswer(deps, help, render);
      if (help.country !== null || countryGiven !== null || !deps.prompter.isInteractive) return;
      const country = await deps.prompter.ask({ message: 'Which country are you in? Enter to stop' });
      if (country.trim() !== '') printAnswer(deps, runHelpNow(deps, { country }), render);
    });
}

/** null when she named no country. `--country South Africa` without quotes arrives in two parts. */
function givenCountry(words: readonly string[], { country }: HelpOptions, content: Content): string | null {
  const lines = readHelpLines(content);
  const isKnown = (name: string) => findCountry(name, lines) !== undefined;
  if (typeof country === 'string') {
    const typedCountry = [country, ...words].join(' ');
    return isKnown(typedCountry) ? typedCountry : country;
  }
  const countryNamed = countryIn(words, lines);
  return countryNamed !== null && (isKnown(countryNamed) || lettersOf(countryNamed, content) !== null)
    ? countryNamed
    : null;
}

/**
 * Her own lines, then those of the country she named, or set, or has in her locale. If we know none, the directories,
 * with a guess that is called a guess.
 */
export function runHelpNow(deps: HelpDeps, { country }: { readonly country?: string | null }): HelpNow {
  const { content, settings, localeCountry } = deps;
  const lines = readHelpLines(content);
  const countryTyped = country ?? settings.get('country') ?? localeCountry;
  const own = ownLines(settings);
  const countryCodes = lines.countries.map(({ code }) => code);
  const helpCountry = countryTyped === null ? undefined : findCountry(countryTyped, lines);
  if (helpCountry !== undefined) {
    const { code, emergency, name } = helpCountry;
    return {
      country: code,
      emergency,
      lines: [...own, ...helpCountry.lines],
      place: name,
      unknown: null,
      guess: null,
      kept: countryCodes,
    };
  }
  const letters = countryTyped === null ? null : lettersOf(countryTyped, content);
  const { emergency } = helpNumbersFor(lines, letters);
  return {
    country: emergency === null ? null : letters,
    emergency: emergency ?? lines.anywhere.emergency,
    lines: [...own, ...lines.anywhere.lines],
    place: emergency === null || letters === null ? null : countryName(letters),
    unknown: emergency === null ? countryTyped : null,
    guess: countryTyped === null ? guessFor(deps, lines) : null,
    kept: countryCodes,
  };
}

/** What the machine's clock or region suggests. Never treated as certain. */
function guessFor({ guessedCountry }: HelpDeps, lines: HelpLines): HelpNow['guess'] {
  const country = guessedCountry();
  if (country === null) return null;
  const { emergency, home, homeSite } = helpNumbersFor(lines, country);
  if (emergency === null) return null;
  const helpCountry = lines.countries.find(({ code }) => code === country);
  const crisis = helpCountry?.lines.find(({ kind }) => kind === 'crisis')?.number;
  const numbers = [emergency, crisis, helpCountry === undefined ? undefined : (home ?? homeSite)];
  return {
    country,
    place: helpCountry?.name ?? countryName(country),
    numbers: numbers.filter((number) => number !== undefined),
  };
}

export function readHelpLines(content: Content): HelpLines {
  try {
    return { ...withoutContent, ...content.json<HelpLines>('help-lines') };
  } catch {
    return withoutContent;
  }
}

function findCountry(country: string, { countries }: HelpLines): HelpCountry | undefined {
  return countries.find(({ code, name, aliases }) =>
    [code, name, ...aliases].some((word) => foldText(word) === foldText(country)),
  );
}

function ownLines(settings: Pick<Deps['settings'], 'get'>): HelpLine[] {
  return (['help.1', 'help.2', 'help.3'] as const).flatMap((setting) => {
    const own = readPersonalHelpLine(settings.get(setting) ?? '');
    if (own === null) return [];
    const { name, number, when } = own;
    const source = `momconnect config get ${setting}`;
    return { number, name, how: when, note: '', source, seen: null, confirmedOn: null, kind: 'own' };
  });
}
