/** Splits lines that should be several: `END:VCARDBEGIN:VCARD` in joined files, or a whole card on one line. */

/** A shorter line can't have an end and anything else. */
export const shortestGlue = 10;

const inner = /(?<=END[ \t]*:[ \t]*VCARD)[ \t;]*(?=BEGIN[ \t]*:[ \t]*VCARD)/i;
const start = /^(\s*BEGIN[ \t]*:[ \t]*VCARD)[ \t;]+(?=\S)/i;
const ending = /END[ \t]*:[ \t]*VCARD[ \t;]*$/i;
/** Where the next field starts on a line with a whole card. */
const fieldStart =
  /[ \t;]+(?=(?:[\w-]+\.)?(?:VERSION|FN|N|NICKNAME|TEL|EMAIL|ADR|BDAY|NOTE|ORG|TITLE|URL|UID|CATEGORIES|REV|X-[\w-]+)(?:;[\w=,;-]+)?:|END[ \t]*:[ \t]*VCARD)/;

/** What follows the last line of a card. */
export const afterCard = /^[\s\xef\xbb\xbf]*(?:$|BEGIN[ \t]*:|END[ \t]*:(?![ \t]*VCARD))/i;

/**
 * The lines it should be; nearly always the line itself.
 *
 * @param isLast whether the card may end on this line: if it goes on, `END:VCARD` is part of a value
 */
export function ungluedLines(line: string, isLast = () => true): string[] {
  if (line.length < shortestGlue || !/VCARD/i.test(line)) return [line];
  const [first = '', ...others] = line.split(inner);
  if (others.length > 0) return [first, ...others].flatMap((part) => ungluedLines(part));
  const opening = start.exec(line);
  if (opening !== null)
    return [opening[1] ?? '', ...line.slice(opening[0].length).split(fieldStart)].flatMap((part) =>
      ungluedLines(part),
    );
  const end = ending.exec(line)?.index ?? 0;
  // A card inside a value, as in AGENT, isn't an end.
  const isInside = /BEGIN[ \t]*:[ \t]*VCARD/i.test(line);
  const before = line.slice(0, end);
  if (isInside) return [line.replace(/;[ \t]*$/, '')];
  if (before.trim() !== '' && !isLast()) return [line];
  const rest = line.slice(end).replace(/[ \t;]+$/, '');
  return before.trim() === '' ? [`${before}${rest}`] : [before, rest];
}
