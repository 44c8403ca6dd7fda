/**
 * The start of a message in an exported WhatsApp chat: its date, its time and what comes after them. Each phone writes
 * them the way its country does, and a whole file in one style.
 */

export interface Header {
  /** Day, month and year as written, in the order of the file. */
  readonly date: readonly [string, string, string];
  /** What all headers of one file have in common. A line that looks like a header of another style is text. */
  readonly style: string;
  /** Where the sender starts. */
  readonly end: number;
  /** True for `26. 11. 13.`, as Korea writes years of two digits. */
  readonly isYearFirst: boolean;
}

/** No header is longer. */
const longestHead = 90;

/** Marks for the direction of text, and the mark that a file starts with: they show nothing. */
const mark = '\u200e';
const marks = '\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff';
const spaces = '\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t';
const commas = '\u060c\uff0c\u3001';
/** The zero of each script whose digits phones write. */
const zeros =
  '\u0660\u06f0\u07c0\u0966\u09e6\u0a66\u0ae6\u0b66\u0be6\u0c66\u0ce6\u0d66\u0e50\u0ed0\u0f20\u1040\u17e0\u1810\uff10';

const plainCharacters: ReadonlyMap<string, string> = new Map([
  ...[...marks].map((character) => [character, mark] as const),
  ...[...spaces].map((character) => [character, ' '] as const),
  ...[...commas].map((character) => [character, ','] as const),
  ...[...zeros].flatMap((zero) =>
    [...'0123456789'].map(
      (digit) => [String.fromCharCode(zero.charCodeAt(0) + Number(digit)), digit] as const,
    ),
  ),
]);

/** The halves and parts of a day in a clock of 12 hours, as the Unicode CLDR has them for each language. */
const periodWords =
  'am pm vm nm an anw md pd dop odp atm ptm ap ip rn in sf ym de du fh eh bn pn i̇ö öö ös sa ch kl uhr ' +
  'fm em wd wb nd lk gh gd ib eb pg ptg tg to tk ea hh ag gm ts ns пп дп ч тң тк үө үх преп попл претпл пре по ' +
  'πμ μμ ص م قظ بظ صباحا مساء صبح شام 午前 午後 上午 下午 凌晨 清晨 早上 中午 晚上 半夜 午夜 오전 오후 ' +
  'पूर्वाह्न अपराह्न मपू मउ भोर सांझ পূর্বাহ্ন অপরাহ্ন পূৰ্বাহ্ন অপৰাহ্ন પૂર્વાહ્ન અપરાહ્ન முற்பகல் பிற்பகல் ' +
  'ก่อนเที่ยง หลังเที่ยง ກ່ອນທ່ຽງ ຫຼັງທ່ຽງ ጥዋት ከሰዓት နံနက် ညနေ pop priešpiet popiet priekšp pēcp pagi siang sore malam ' +
  'sáng chiều tối matin soir manhã tarde noite mañana noche dop odpol delopoldne popoldne lanëë moies nomëttes ' +
  'paradites pasdites eparadites epasdites inthemorning intheafternoon intheevening atnight noon midnight';

const periods = new Set(periodWords.split(' '));

/** `PM`, `p. m.`, `p.m.`, `μ.μ.`, `下午`. */
function isPeriodOfDay(word: string): boolean {
  return periods.has(word.toLowerCase().replace(/[\s.‘’']/g, ''));
}

/** Everything that can be written several ways, in one. Each character stays one, so positions don't change. */
function plainHead(line: string): string {
  const head = line.slice(0, longestHead);
  if (!/[^\x20-\x7e]/.test(head)) return head;
  let plain = '';
  let end = 0;
  // Every line of a file comes here: this takes a third of the time of `replace` with a function.
  for (let at = 0; at < head.length; at += 1) {
    if (isUsual(head.charCodeAt(at))) continue;
    const character = plainCharacters.get(head[at] as string);
    if (character === undefined) continue;
    plain += head.slice(end, at) + character;
    end = at + 1;
  }
  return plain + head.slice(end);
}

const isUsual = (code: number): boolean => code >= 0x20 && code <= 0x7e;

const m = `${mark}*`;
const number = `(\\d{1,4})${m}`;
/**
 * `13/11/2026`, `13. 11. 2026.`, `2026年11月13日`, `3/27/R4` (a year of a Japanese emperor), `3/27/2565 BE`.
 * @param separator which group of the whole pattern the sign between the numbers is
 */
const date = (separator: number): string =>
  `(?:${number}( ?[./-] ?)${m}${number}\\${separator}${m}([RHS]?\\d{1,4})${m}(\\.?)|` +
  `${number}[年년] ?${number}[月월] ?${number}[日일])(?: ?(?:BE|AD|CE|AH|AP|г\\.?|هـ|ه\u200d?))?`;
const word = `[^\\d\\s\\[\\](),:${mark}–—-][^\\d\\[\\](),:${mark}–—-]{0,17}?`;
/** `21:15`, `9:15:22 PM`, `21.15`, `21 h 15 min 22 s`, `21:15 ч.` */
const time =
  `(\\d{1,2})${m}(?:[:.]${m}| ?h ?)(\\d{2})${m}(?: ?min)?(?:[:. ]${m}(\\d{2})${m}(?: ?s)?)?` +
  `(?: ?${m}(${word}))?${m}`;
const between = `${m},?${m} ?${m}(?:(${word}) ?)?`;
const ends = '(?:\\] ?|:? [-–—] |: )';

/** Where the parts are among the groups of a form. The word for the half of the day follows the seconds. */
interface Places {
  readonly order: 'date' | 'time';
  readonly date: number;
  /** A word between date and time. */
  readonly before: number | null;
  readonly seconds: number;
  readonly end: number;
}

const dateFirst: Places = { order: 'date', date: 2, before: 10, seconds: 13, end: 15 };
const timeFirst: Places = { order: 'time', date: 6, before: null, seconds: 4, end: 14 };

/** The last one has no sign after the time, as older phones wrote it. */
const forms: readonly (readonly [RegExp, Places])[] = [
  [new RegExp(`^${m}(\\[?)${m}${date(3)}${between}${time}(${ends})`, 'u'), dateFirst],
  [new RegExp(`^${m}(\\[?)${m}${time},? ${m}${date(7)}${m}(${ends})`, 'u'), timeFirst],
  [new RegExp(`^${m}(\\[?)${m}${date(3)}${between}${time}( )(?=\\S)`, 'u'), dateFirst],
];

/** null for a line that starts no message. */
export function readHeader(line: string): Header | null {
  if (!mayStart(line)) return null;
  const head = plainHead(line);
  for (const [form, places] of forms) {
    const match = form.exec(head);
    const header = match === null ? null : headerIn(match, places);
    if (header !== null) return header;
  }
  return null;
}

/** With a bracket, a digit of any script, or a mark. */
function mayStart(line: string): boolean {
  const first = line[0] ?? '';
  return /[[\d\u200e]/.test(plainCharacters.get(first) ?? first);
}

function headerIn(match: RegExpExecArray, places: Places): Header | null {
  const bracket = match[1] ?? '';
  const end = match[places.end] ?? '';
  const seconds = match[places.seconds];
  if ((bracket === '[') !== end.startsWith(']') || (end === ' ' && seconds === undefined)) return null;
  const before = places.before === null ? undefined : match[places.before];
  const after = match[places.seconds + 1];
  // Inside brackets, nothing else can be meant.
  if (after !== undefined && bracket === '' && !isPeriodOfDay(after)) return null;
  const [a, separator = '年', b, c, lastDot, year, month, day] = match.slice(places.date, places.date + 8);
  const hasPeriod = after !== undefined || (before !== undefined && isPeriodOfDay(before));
  return {
    date: [a ?? year, b ?? month, c ?? day] as [string, string, string],
    style: `${bracket} ${places.order} ${separator.trim()} ${seconds === undefined ? '' : 's'} ${hasPeriod ? 'period' : ''} ${end.trim()}`,
    end: match[0].length,
    isYearFirst: separator === '. ' && lastDot === '.',
  };
}
