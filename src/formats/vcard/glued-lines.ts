/** Lines that should be several: `END:VCARDBEGIN:VCARD` of files that were put together, or a whole card on one line. */

/** Nothing shorter can hold an end and something else. */
export const shortestGlue = 10;

const inner = /(?<=END[ \t]*:[ \t]*VCARD)[ \t;]*(?=BEGIN[ \t]*:[ \t]*VCARD)/i;
const start = /^(\s*BEGIN[ \t]*:[ \t]*VCARD)[ \t;]+(?=\S)/i;
const ending = /END[ \t]*:[ \t]*VCARD[ \t;]*$/i;
/** Where the next field begins on a line that holds a whole card. */
const fieldStart =
  /[ \t;]+(?=(?:[\w-]+\.)?(?:VERSION|FN|N|NICKNAME|TEL|EMAIL|ADR|BDAY|NOTE|ORG|TITLE|URL|UID|CATEGORIES|REV|X-[\w-]+)(?:;[\w=,;-]+)?:|END[ \t]*:[ \t]*VCARD)/;

/** The lines it was meant as; the line itself nearly always. */
export function ungluedLines(line: string): string[] {
  if (line.length < shortestGlue || !/VCARD/i.test(line)) return [line];
  const [first = '', ...others] = line.split(inner);
  if (others.length > 0) return [first, ...others].flatMap(ungluedLines);
  const opening = start.exec(line);
  if (opening !== null)
    return [opening[1] ?? '', ...line.slice(opening[0].length).split(fieldStart)].flatMap(ungluedLines);
  const end = ending.exec(line)?.index ?? 0;
  // A card within a value, as in AGENT, is no end.
  const isInside = /BEGIN[ \t]*:[ \t]*VCARD/i.test(line);
  const before = line.slice(0, end);
  if (isInside) return [line.replace(/;[ \t]*$/, '')];
  const rest = line.slice(end).replace(/[ \t;]+$/, '');
  return before.trim() === '' ? [`${before}${rest}`] : [before, rest];
}
