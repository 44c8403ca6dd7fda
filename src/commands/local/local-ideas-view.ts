/** How `local ideas` looks: a screenful, the last ones giving way, or all of it when asked for. */

import type { Style } from '../../deps.ts';
import type { LocalIdea } from '../../domain/local/choose-ideas.ts';
import { shellQuote } from '../../ui/shell-quote.ts';
import { withCommand } from '../../ui/with-command.ts';
import type { LocalIdeasData, LocalIdeasOptions } from './local-ideas.ts';

const screenLines = 24;

interface Shown {
  readonly searches: readonly LocalIdea[];
  readonly sites: readonly LocalIdea[];
}

export function renderLocalIdeas(data: LocalIdeasData, options: LocalIdeasOptions, style: Style): string {
  const all: Shown = {
    searches: data.ideas.filter(({ url }) => url === null),
    sites: data.ideas.filter(({ url }) => url !== null),
  };
  const whole = page(data, all, null, style);
  if (options.all === true || fits(whole)) return whole;
  const more = commandForAll(options);
  let shown = all;
  while (shown.sites.length > 1 && !fits(page(data, shown, more, style))) shown = fewer(shown);
  return page(data, shown, more, style);
}

function fits(text: string): boolean {
  return text.split('\n').length <= screenLines;
}

/** Words to search for take two lines where a site takes one, so twice as many sites stay. */
function fewer({ searches, sites }: Shown): Shown {
  return searches.length > 1 && searches.length * 2 > sites.length
    ? { searches: searches.slice(0, -1), sites }
    : { searches, sites: sites.slice(0, -1) };
}

/** @param more the command that shows all of them; null when all are there */
function page(data: LocalIdeasData, { searches, sites }: Shown, more: string | null, style: Style): string {
  const siteLines = sites.map((site) => siteLine(site, style));
  return [
    style.wrap(headline(data)),
    '',
    ...searches.map((idea) => searchLines(idea, style)),
    ...(siteLines.length === 0 ? [] : ['', ...siteLines]),
    '',
    ...closing(data, more, style),
  ].join('\n');
}

function headline({ countryName, unknown, kept, online, place }: LocalIdeasData): string {
  if (unknown !== null)
    return `Nothing of its own is kept for "${unknown}", only for ${kept.join(', ')}. These work anywhere:`;
  if (online) return 'People to talk with, without leaving home. One is plenty.';
  const where = place ?? (countryName === null ? null : `you, in ${countryName}`);
  return `Places with the same faces${where === null ? '' : ` near ${where}`}. One is plenty.`;
}

function searchLines({ title, what, search }: LocalIdea, style: Style): string {
  return [style.wrap(`${title}: ${what}`, '', '  '), style.wrap(`Search for: ${search}`, '  ', '    ')].join(
    '\n',
  );
}

function siteLine({ title, what, url, for: whom }: LocalIdea, style: Style): string {
  const words = `${title}: ${what}${whom === null ? '' : ` (${whom})`}`;
  return withCommand(`${words}:`, style.link(url ?? '', url ?? ''), style);
}

function closing({ online, country }: LocalIdeasData, more: string | null, style: Style): string[] {
  return [
    style.wrap(
      online
        ? 'A first name is enough there, and no pictures of children.'
        : 'The first time: a public place, and someone who knows where you are.',
    ),
    withCommand('To keep one:', `momconnect local add${online ? ' --kind online' : ''}`, style),
    ...(more === null ? [] : [withCommand('All of them:', more, style)]),
    ...(country === null
      ? [withCommand('Your country:', 'momconnect local ideas --country CODE', style)]
      : []),
    ...(online ? [] : [withCommand('Without leaving home:', 'momconnect local ideas --online', style)]),
  ];
}

function commandForAll({ country, place, online }: LocalIdeasOptions): string {
  return [
    'momconnect local ideas',
    ...(country === undefined ? [] : [`--country ${shellQuote(country.trim())}`]),
    ...(place?.trim() ? [`--place ${shellQuote(place.trim())}`] : []),
    ...(online === true ? ['--online'] : []),
    '--all',
  ].join(' ');
}
