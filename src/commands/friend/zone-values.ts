/** Reads time zones as people name them: by IANA name, or by a city. */

import type { Content, Deps, Style } from '../../deps.ts';
import type { Friend } from '../../domain/friend/friend.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { type CityTable, type CityZone, zoneOfCity } from '../../domain/time/city-zone.ts';
import { isZone, zoneLike, zoneNamed } from '../../domain/time/zone-name.ts';
import { withCommand } from '../../ui/with-command.ts';
import { usage } from '../shared/read-values.ts';

/** The zone found for a city, to tell her. */
export interface FoundZone {
  readonly city: string;
  /** null when we don't know it. */
  readonly zone: string | null;
  /** Zones of other cities with that name. */
  readonly others: readonly string[];
}

/** @throws UserError `usage` for anything that isn't a zone or a city with a known zone */
export function readZone(input: string, content: Content): CityZone {
  const like = zoneLike(input);
  if (like !== null) throw usage(`"${input.trim()}" could be several time zones.`, `For example: ${like}`);
  const cityZone = input.includes('/') ? null : zoneIn(input, content);
  const zone = cityZone === null ? zoneNamed(input.trim().replace(/\s+/g, '_')) : null;
  if (cityZone !== null) return cityZone;
  if (zone !== null) return { zone, others: [] };
  throw usage(
    `"${input.trim()}" isn't a time zone or city that momconnect knows.`,
    'For example: Chicago, Europe/London, Asia/Kolkata',
  );
}

function zoneIn(city: string, content: Content): CityZone | null {
  return zoneOfCity(city, tableIn(content), Intl.supportedValuesOf('timeZone'));
}

function tableIn(content: Content): CityTable {
  return content.json<CityTable>('cities') ?? { cities: {}, regions: {} };
}

export interface CityAndZone {
  readonly city?: string;
  readonly zone?: string;
}

/** A city typed as its zone, `Europe/London`, becomes London with that zone. Anything else doesn't change. */
export function readCityAndZone({ city, zone }: CityAndZone): CityAndZone {
  const cityAsZone = city?.includes('/') === true ? zoneNamed(city.trim().replace(/\s+/g, '_')) : null;
  const cityName = cityAsZone?.split('/').at(-1)?.replaceAll('_', ' ');
  return {
    ...(city === undefined ? {} : { city: cityName ?? city }),
    ...(zone === undefined ? (cityAsZone === null ? {} : { zone: cityAsZone }) : { zone }),
  };
}

/** True when the zone came from the city, so it must go with the city. */
export function isOfCity({ city, zone }: Pick<Friend, 'city' | 'zone'>, content: Content): boolean {
  return city !== null && zone !== null && zoneIn(city, content)?.zone === zone;
}

/**
 * How the given city and zone change a friend's zone; null when they don't. An unknown city removes the zone of the one
 * before.
 *
 * @param friend as she was before; null for someone new
 */
export function zoneGiven(
  { city, zone }: CityAndZone,
  friend: Pick<Friend, 'city' | 'zone'> | null,
  { content }: Pick<Deps, 'content'>,
): FoundZone | null {
  if (zone !== undefined)
    return zone.trim() === '' ? null : { city: zone.trim(), ...readZone(zone, content) };
  if (city === undefined || city.trim() === '') return null;
  const before = friend?.city ?? null;
  const hasMoved = before !== null && foldText(before) !== foldText(city);
  if (friend !== null && friend.zone !== null && !hasMoved && isZone(friend.zone)) return null;
  return { city: city.trim(), ...(zoneIn(city, content) ?? { zone: null, others: [] }) };
}

/**
 * A line that says which zone we chose; none if she named it herself.
 *
 * @param name what to type for the friend
 */
export function renderZone(foundZone: FoundZone | null, name: string, style: Style): readonly string[] {
  if (foundZone === null || foundZone.city === foundZone.zone) return [];
  const { city, zone, others } = foundZone;
  const edit = `momconnect friend edit ${name} --zone`;
  if (zone === null)
    return [
      withCommand(
        `momconnect doesn't know the time zone in ${city}. To set it yourself:`,
        `${edit} Europe/London`,
        style,
      ),
    ];
  return [renderNamesakes(`Zone: ${zone}.`, others, edit, style)];
}

/**
 * What we chose, and what else it could have been.
 *
 * @param command what to type before another zone
 */
export function renderNamesakes(
  zoneSentence: string,
  others: readonly string[],
  command: string,
  style: Style,
): string {
  const [other] = others;
  if (other === undefined) return style.wrap(zoneSentence);
  const sentence =
    others.length > 1
      ? `${zoneSentence} There are places with that name in ${others.join(', ')}.`
      : zoneSentence;
  return withCommand(`${sentence} If not:`, `${command} ${other}`, style);
}
