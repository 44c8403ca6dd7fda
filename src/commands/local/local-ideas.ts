/** `local ideas`: places with the same faces, near her or online, and the words to search for. */

import type { Deps } from '../../deps.ts';
import { foldText } from '../../domain/fold-text.ts';
import {
  chooseIdeas,
  countryNamed,
  type LocalIdea,
  type LocalIdeas as LocalIdeasContent,
} from '../../domain/local/choose-ideas.ts';
import { examples } from '../../ui/examples.ts';
import { present } from '../../ui/present.ts';
import { Command } from '../command.ts';
import { readContent } from '../read-content.ts';
import { usage } from '../read-values.ts';
import { renderLocalIdeas } from './local-ideas-view.ts';
import { readLine } from './local-options.ts';

export interface LocalIdeasOptions {
  readonly country?: string;
  readonly online?: boolean;
  readonly place?: string;
  readonly all?: boolean;
}

export interface LocalIdeasData {
  /** Two capital letters; null when only what works anywhere is named. */
  readonly country: string | null;
  /** The country as said in a sentence. */
  readonly countryName: string | null;
  /** A country that nothing of its own is kept for, as it was given. */
  readonly unknown: string | null;
  /** The countries that something is kept for. */
  readonly kept: readonly string[];
  readonly place: string | null;
  readonly online: boolean;
  readonly ideas: readonly LocalIdea[];
}

export function localIdeasCommand(deps: Deps): Command {
  return new Command('ideas')
    .description('places with the same faces, near you or online')
    .option('--country <code>', 'US, CA, GB, IE, AU, NZ, IN, ZA')
    .option('--place <town>', 'your town, for the words to search for; it is not kept')
    .option('--online', 'without leaving home')
    .option('--all', 'all of them, however long')
    .addHelpText(
      'after',
      examples([
        'momconnect local ideas',
        'momconnect local ideas --place Springfield',
        'momconnect local ideas --online',
      ]),
    )
    .action((options: LocalIdeasOptions) => presentLocalIdeas(deps, options));
}

export function presentLocalIdeas(deps: Deps, options: LocalIdeasOptions): void {
  present(deps, runLocalIdeas(deps, options), (data, style) => renderLocalIdeas(data, options, style));
}

/** Of the country given, else set, else of her locale; what works anywhere when none is known. */
export function runLocalIdeas(
  { content, settings, localeCountry }: Pick<Deps, 'content' | 'settings' | 'localeCountry'>,
  options: LocalIdeasOptions,
): LocalIdeasData {
  const read = readContent<LocalIdeasContent>(content, 'local/ideas');
  const given = options.country?.trim();
  if (given !== undefined && foldText(given) === '')
    throw usage('Which country? A name or two letters are needed.', 'As in: --country IE');
  const wanted = given ?? settings.get('country') ?? localeCountry;
  const found = wanted === null ? null : countryNamed(read, wanted);
  const country = found?.code ?? null;
  const online = options.online === true;
  const place = readLine(options.place ?? '', '--place') || null;
  return {
    country,
    countryName: found?.name ?? null,
    unknown: found === null ? wanted : null,
    kept: read.countries.map(({ code }) => code),
    place,
    online,
    ideas: chooseIdeas(read, { country, isOnline: online, place }),
  };
}
