/** `local ideas`: places where she'd see the same people each time, near her or online, and words to search for. */

import type ideasContent from '../../content/local/ideas.json';
import type { Deps, Style } from '../../deps.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { fillIn, lookUp } from '../../domain/text/look-up.ts';
import { printAnswer } from '../../ui/print-answer.ts';
import { isTooLong, screen } from '../../ui/screen.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { Command, type Options } from '../shared/command.ts';
import { readContent } from '../shared/read-content.ts';
import { forExample, usage } from '../shared/read-values.ts';
import { readLine } from './local-options.ts';

type IdeasOptions = Options<'country' | 'place', never, 'online' | 'all'>;

export type IdeasContent = typeof ideasContent;

/** In the content, for what isn't of one country. */
const anywhere = 'anywhere';

export function localIdeasCommand(deps: Deps): Command {
  return new Command('ideas')
    .description("places near you or online where you'd see the same people each time")
    .option('--country <code>', 'US, CA, GB, IE, AU, NZ, IN, ZA')
    .option('--place <town>', "your town, for the words to search for; it isn't saved")
    .option('--online', 'without leaving home')
    .option('--all', 'all of them, no matter how long the list is')
    .examples('momconnect local ideas --place Springfield', 'momconnect local ideas --online')
    .action((options: IdeasOptions) =>
      printAnswer(deps, runLocalIdeas(deps, options), (data, style) =>
        renderLocalIdeas(data, options, style),
      ),
    );
}

/**
 * For the country she named, or set, or has in her locale. `unknown` has no list, and `kept` are those that have one.
 * Search words come first, then sites with an address, each in the order of the content.
 */
export function runLocalIdeas({ content, settings, localeCountry }: Deps, options: IdeasOptions) {
  const { countries, ideas, sites } = readContent<IdeasContent>(content, 'local/ideas');
  const input = options.country?.trim();
  if (input !== undefined && foldText(input) === '')
    throw usage('Which country? A name or two letters are needed.', forExample('--country IE'));
  const countryWords = input ?? settings.get('country') ?? localeCountry;
  const folded = countryWords && foldText(countryWords);
  const match = countries.find(({ code, name, aliases }) =>
    [code, name, ...aliases].some((word) => foldText(word) === folded),
  );
  const here = match?.code ?? anywhere;
  const online = options.online === true;
  const place = readLine(options.place ?? '', '--place') || null;
  const all = [
    ...ideas.map(({ searches, ...idea }) => {
      const words = lookUp<string | undefined>(searches, here) ?? searches[anywhere];
      // Search engines and maps put her own area for `near me`.
      return { ...idea, search: fillIn(words, { place: place ?? 'near me' }), url: null, for: null };
    }),
    ...sites
      .filter(({ where }) => where.includes(anywhere) || where.includes(here))
      .map(({ name, where: _, ...site }) => ({ title: name, ...site, search: null })),
  ];
  return {
    country: match?.code ?? null,
    countryName: match?.name ?? null,
    unknown: match === undefined ? countryWords : null,
    kept: countries.map(({ code }) => code),
    place,
    online,
    ideas: all.filter((idea) => idea.isOnline === online),
  };
}

type Ideas = ReturnType<typeof runLocalIdeas>;

/** At most a screenful, dropping from the end; all of it if she asks. */
export function renderLocalIdeas(data: Ideas, options: IdeasOptions, style: Style): string {
  const { online, country, ideas } = data;
  let searches = ideas.filter(({ url }) => url === null);
  let sites = ideas.filter(({ url }) => url !== null);
  const page = (isCut: boolean) =>
    screen(style, [
      headline(data),
      '',
      ...searches.flatMap(({ title, what, search }) => [
        { text: `${title}: ${what}`, first: '', rest: '  ' },
        { text: `Search for: ${search}`, first: '  ', rest: '    ' },
      ]),
      sites.length > 0 && '',
      ...sites.map(({ title, what, url, for: who }) => ({
        text: `${title}: ${what}${who === null ? '' : ` (${who})`}:`,
        command: style.link(url ?? '', url ?? ''),
      })),
      '',
      online
        ? "Your first name is enough there. Don't share pictures of kids."
        : 'The first time, meet in a public place, and tell someone where you are.',
      { text: 'To save one:', command: `momconnect local add${online ? ' --kind online' : ''}` },
      isCut && { text: 'All of them:', command: commandForAll(options) },
      country === null && { text: 'For your country:', command: 'momconnect local ideas --country CODE' },
      !online && { text: 'Without leaving home:', command: 'momconnect local ideas --online' },
    ]);
  let text = page(false);
  while (options.all !== true && sites.length > 1 && isTooLong(text)) {
    // A search takes two lines and a site one, so drop searches first.
    if (searches.length * 2 > sites.length) searches = searches.slice(0, -1);
    else sites = sites.slice(0, -1);
    text = page(true);
  }
  return text;
}

function headline({ countryName, unknown, kept, online, place }: Ideas): string {
  if (unknown !== null)
    return `There's nothing just for "${unknown}" here, only for ${kept.join(', ')}. These work anywhere:`;
  if (online) return 'People to talk with, without leaving home. One is enough.';
  const near = place ?? (countryName === null ? 'you' : `you in ${countryName}`);
  return `Places near ${near} where you'd see the same people each time. One is enough.`;
}

function commandForAll({ country = '', place = '', online }: IdeasOptions): string {
  const option = (name: string, input: string) => input.trim() && `--${name} ${shellQuote(input.trim())}`;
  const words = [option('country', country), option('place', place), online && '--online', '--all'];
  return ['momconnect local ideas', ...words.filter(Boolean)].join(' ');
}
