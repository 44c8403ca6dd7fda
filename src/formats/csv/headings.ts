/**
 * What the headings of tables of people mean: of Google's contacts, of Outlook in English and German, of Thunderbird,
 * and of the lists people make themselves.
 */

import { foldText } from '../../domain/text/fold-text.ts';

/**
 * `names` is the whole name; the parts of a name are used where it is missing. `label` says what the value beside it
 * is. `none` are columns that programs fill in themselves: nobody misses them.
 */
const headings = {
  name: 'name|full name|display name|displayname|contact|contact name|anzeigename|vollstandiger name|nom complet|nombre completo|nome completo|person|friend|who',
  prefix: 'title|prefix|name prefix|anrede|titel',
  given: 'first name|firstname|given name|forename|first|vorname|prenom|nombre|nome|rufname',
  middle: 'middle name|middle names|additional name|middle|weitere vornamen|zweiter vorname',
  family:
    'last name|lastname|family name|surname|last|nachname|familienname|zuname|nom|nom de famille|apellido|apellidos|cognome',
  suffix: 'suffix|name suffix',
  fileAs: 'file as',
  nickname: 'nickname|nicknames|nick name|spitzname|surnom|apodo|soprannome',
  phone:
    'phone|phones|phone #|phone # value|phone number|phone numbers|telephone|telephone #|telephone number|tel|tel #|mobile|mobile #|mobile phone|mobile phone #|mobile number|cell|cell phone|cellphone|cell number|primary phone|main phone|company phone|company main phone|car phone|radio phone|phone video|number|numbers|telefon|telefon #|telefonnummer|mobiltelefon|mobiltelefon #|mobil|mobil tel nr|mobilnummer|handy|handynummer|haupttelefon|autotelefon|telefon firma|rufnummer|telephone mobile|telephone portable|portable|telefono|telefono movil|movil|celular|cellulare|whatsapp',
  fax: 'fax|fax #|fax number|fax nummer|faxnummer',
  email:
    'email|emails|e mail|e mails|email #|e mail #|email # value|e mail # value|email address|email addresses|e mail address|email # address|e mail # address|mail|primary email|secondary email|e mail adresse|e mail # adresse|e mail adresse #|email adresse|primare e mail adresse|sekundare e mail adresse|courriel|adresse e mail|adresse de messagerie|correo|correo electronico',
  street:
    'street|street #|street address|address|address #|address line #|address # formatted|address # street|address # extended address|address # po box|full address|postal address|mailing address|po box|strasse|strasse #|adresse|adresse #|anschrift|postfach|rue|direccion|calle|indirizzo',
  city: 'city|town|address # city|ort|stadt|wohnort|er ort|ville|ciudad|citta',
  region:
    'state|region|province|county|state province|address # region|bundesland|bundesland kanton|r bundesland kanton|kanton',
  postalCode:
    'zip|zip code|zipcode|postal code|postcode|address # postal code|postleitzahl|plz|code postal|codigo postal',
  country: 'country|country region|address # country|land|land region|es land region|pays|pais',
  birthday:
    'birthday|birthdays|birth date|birthdate|date of birth|dob|bday|born|geburtstag|geburtsdatum|date de naissance|fecha de nacimiento|cumpleanos|compleanno|data di nascita',
  birthYear: 'birth year|geburtsjahr',
  birthMonth: 'birth month|geburtsmonat',
  birthDay: 'birth day',
  anniversary: 'anniversary|wedding anniversary|wedding day|jahrestag|hochzeitstag',
  event: 'event # value',
  company:
    'company|company name|organization|organisation|organization name|organization # name|firma|societe|empresa|azienda',
  note: 'note|notes|comment|comments|notiz|notizen|bemerkung|bemerkungen|remarques|notas',
  tag: 'tag|tags',
  category: 'category|categories|label|labels|group|groups|group membership|kategorie|kategorien|gruppen',
  child: 'child|children|kids|kinder|enfants|hijos',
  label: 'phone # label|phone # type|address # label|address # type|event # label|event # type',
  none: 'email # label|email # type|e mail # label|e mail # type|email type|e mail type|e mail # display name|e mail display name|e mail # angezeigter name|e mail angezeigter name|e mail # typ|e mail typ|phonetic first name|phonetic middle name|phonetic last name|yomi name|given name yomi|additional name yomi|family name yomi|organization # yomi name|organization # type|initials|initialen|sensitivity|vertraulichkeit|priority|prioritat|private|privat|directory server|verzeichnisserver|mileage|reisekilometer|gender|geschlecht|photo|website # label|website # type|relation # label|relation # type|custom field # label|custom field # type|account|konto|billing information|abrechnungsinformation|subject|internet free busy|internet frei gebucht',
} as const;

export type Field = keyof typeof headings;

/** What she can map a column to, as typed after `--map "Column="`. */
export const mappable = {
  name: 'name',
  'first-name': 'given',
  'middle-name': 'middle',
  'last-name': 'family',
  nickname: 'nickname',
  phone: 'phone',
  email: 'email',
  address: 'street',
  city: 'city',
  birthday: 'birthday',
  anniversary: 'anniversary',
  company: 'company',
  note: 'note',
  tag: 'tag',
  child: 'child',
  nothing: 'none',
} as const satisfies Readonly<Record<string, Field>>;

export type Mappable = keyof typeof mappable;

export interface Meaning {
  readonly field: Field;
  /** Columns with the same group belong together: an address, or a value and its label. */
  readonly group: string;
}

const places: readonly (readonly [place: string, words: RegExp])[] = [
  ['home', /\b(?:home|personal|privat|private|priv)\b/g],
  ['work', /\b(?:work|business|office|geschaftlich|dienstlich|beruflich|travail|trabajo)\b/g],
  ['other', /\b(?:other|weiter(?:e|er|es)?|autre|otro)\b/g],
];

/** null for a heading that nobody here knows. */
export function meaningOf(heading: string): Meaning | null {
  const folded = foldText(heading);
  const number = /\d+/.exec(folded)?.[0] ?? '';
  const plain = folded.replace(/\d+/g, '#');
  const place = places.find(([, words]) => plain.search(words) !== -1);
  const base = place === undefined ? plain : plain.replace(place[1], '').replace(/ +/g, ' ').trim();
  const field = fieldOf(plain) ?? fieldOf(base);
  if (field === null) return null;
  const [owner] = /^(?:phone|address|event) #(?= \w)/.exec(base) ?? [];
  return { field, group: owner === undefined ? (place?.[0] ?? '') : owner.replace('#', number) };
}

let fields: ReadonlyMap<string, Field> | null = null;

function fieldOf(folded: string): Field | null {
  fields ??= readHeadings();
  return fields.get(folded) ?? null;
}

function readHeadings(): ReadonlyMap<string, Field> {
  const entries = Object.entries(headings) as [Field, string][];
  return new Map(entries.flatMap(([field, words]) => words.split('|').map((word) => [word, field] as const)));
}
