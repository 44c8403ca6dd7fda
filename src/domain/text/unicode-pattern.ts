/**
 * Patterns with Unicode classes. The engine takes up to half a millisecond to work out a class, for a literal already when
 * it reads the file. So a pattern is made when a text first needs it; and a text of plain ASCII, as nearly all are, is
 * matched with what the classes have of that.
 */

const asciiOf: Readonly<Record<string, string>> = {
  L: 'A-Za-z',
  Lu: 'A-Z',
  Ll: 'a-z',
  N: '0-9',
  M: '',
  Mn: '',
  Cf: '',
  Default_Ignorable_Code_Point: '',
  Extended_Pictographic: '',
  Emoji_Modifier: '',
  Regional_Indicator: '',
  // Of the scripts, only those without ASCII letters are asked for.
  Script: '',
};
const plain = /^[\u0000-\u007f]*$/;
/** Looking through a longer text costs more than the classes, where it's done for each of its letters. */
const longestLooked = 200;

/** Answers the pattern for a text. @param source with its classes in brackets: `[\p{L}\p{N}]+` */
export function unicodePattern(source: string, flags = 'u'): (text: string) => RegExp {
  let ascii: RegExp | null = null;
  let all: RegExp | null = null;
  return (text) => {
    if (all !== null || text.length > longestLooked || !plain.test(text)) {
      all ??= new RegExp(source, flags);
      return all;
    }
    ascii ??= new RegExp(
      source.replace(/\\p\{(\w+)(?:=\w+)?\}/g, (className, name: string) => asciiOf[name] ?? className),
      flags,
    );
    return ascii;
  };
}
