/** `help-now`: people who pick up, for her country. Offline, asks for nothing first, writes nothing, never fails. */

import { Command } from 'commander';
import type { Deps } from '../deps.ts';
import { foldText } from '../domain/fold-text.ts';
import { readOwnHelp } from '../domain/own-help.ts';
import type { HelpCountry, HelpLine, HelpLines } from '../domain/support/help-numbers.ts';
import { examples } from '../ui/examples.ts';
import { present } from '../ui/present.ts';
import { type HelpNow, renderHelpNow, renderSources } from './help-now-view.ts';

interface HelpOptions {
  readonly country?: string;
  readonly sources?: boolean;
}

/** If the content cannot be found, the emergency sentence and the directory's address still stand. */
const nothingKept: HelpLines = {
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
    .option('--country <code>', 'the country you are in: US, CA, GB, IE, AU, NZ, IN, ZA')
    .option('--sources', 'the page each number comes from')
    .addHelpText('after', examples(['momconnect help-now', 'momconnect help-now --country IE']))
    .action(async (options: HelpOptions) => {
      const help = runHelpNow(deps, options);
      const render = options.sources ? renderSources : renderHelpNow;
      present(deps, help, render);
      if (help.country !== null || options.country !== undefined || !deps.prompter.isInteractive) return;
      const country = await deps.prompter.ask({ message: 'Which country are you in? Enter to stop' });
      if (country.trim() !== '') present(deps, runHelpNow(deps, { country }), render);
    });
}

/** Her own lines, then those of the country given, else set, else of her locale; the directories when none is known. */
export function runHelpNow(
  { content, settings, localeCountry }: Pick<Deps, 'content' | 'settings' | 'localeCountry'>,
  { country }: HelpOptions,
): HelpNow {
  const { countries, anywhere } = readHelpLines(content);
  const wanted = country ?? settings.get('country') ?? localeCountry;
  const kept = countries.map(({ code }) => code);
  const own = ownLines(settings);
  const found = wanted === null ? undefined : countries.find((each) => isNamed(each, wanted));
  if (found === undefined) {
    const { emergency, lines } = anywhere;
    return { country: null, emergency, lines: [...own, ...lines], place: null, unknown: wanted, kept };
  }
  const { code, emergency, lines, name } = found;
  return { country: code, emergency, lines: [...own, ...lines], place: name, unknown: null, kept };
}

export function readHelpLines(content: Deps['content']): HelpLines {
  return content.json<HelpLines>('help-lines') ?? nothingKept;
}

function ownLines(settings: Pick<Deps['settings'], 'get'>): HelpLine[] {
  return (['help.1', 'help.2', 'help.3'] as const).flatMap((setting) => {
    const own = readOwnHelp(settings.get(setting) ?? '');
    if (own === null) return [];
    const { name, number, when } = own;
    const source = `momconnect config get ${setting}`;
    return { number, name, how: when, note: '', source, seen: null, confirmedOn: null, kind: 'own' };
  });
}

function isNamed({ code, name, aliases }: HelpCountry, wanted: string): boolean {
  return [code, name, ...aliases].some((each) => foldText(each) === foldText(wanted));
}
