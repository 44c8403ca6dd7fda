import { describe, expect, test } from 'vitest';
import { chooseIdeas, countryNamed, type LocalIdeas } from '../../../src/domain/place/choose-ideas.ts';

const content: LocalIdeas = {
  countries: [
    { code: 'GB', name: 'the UK', aliases: ['UK', 'England'] },
    { code: 'IE', name: 'Ireland', aliases: [] },
  ],
  ideas: [
    {
      title: 'A walk',
      what: 'slow',
      kind: 'walk-group',
      isOnline: false,
      searches: { anywhere: 'walk {place}', GB: 'buggy walk {place}' },
    },
    { title: 'A forum', what: 'at night', kind: 'online', isOnline: true, searches: { anywhere: 'forum' } },
  ],
  sites: [
    site('Everywhere', ['anywhere']),
    site('British', ['GB']),
    { ...site('Online', ['IE']), isOnline: true },
  ],
};

function site(name: string, where: readonly string[]): LocalIdeas['sites'][number] {
  return {
    name,
    what: 'groups',
    url: `https://${name.toLowerCase()}.example`,
    where,
    isOnline: false,
    for: null,
    kind: 'meetup',
  };
}

describe('ideas', () => {
  test.each([
    [{ country: 'GB', isOnline: false, place: null }, ['A walk', 'Everywhere', 'British']],
    [{ country: 'IE', isOnline: false, place: null }, ['A walk', 'Everywhere']],
    [{ country: null, isOnline: false, place: null }, ['A walk', 'Everywhere']],
    [{ country: 'IE', isOnline: true, place: null }, ['A forum', 'Online']],
    [{ country: null, isOnline: true, place: null }, ['A forum']],
  ])('for %j are %j', (wanted, titles) => {
    expect(chooseIdeas(content, wanted).map(({ title }) => title)).toEqual(titles);
  });

  test.each([
    ['GB', null, 'buggy walk near me'],
    ['IE', null, 'walk near me'],
    [null, 'Springfield', 'walk Springfield'],
    ['GB', "$& $1 St John's", "buggy walk $& $1 St John's"],
  ])('in %s with the town %s are searched for as "%s"', (country, place, search) => {
    expect(chooseIdeas(content, { country, isOnline: false, place })[0]?.search).toBe(search);
  });

  test.each([
    ['gb', 'GB'],
    ['uk', 'GB'],
    ['england', 'GB'],
    ['Ireland', 'IE'],
    ['FR', null],
    ['', null],
  ])('the country "%s" is %s', (typed, code) => {
    expect(countryNamed(content, typed)?.code ?? null).toBe(code);
  });
});
