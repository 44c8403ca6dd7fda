/** Her friends' names, and where they are in names, in her words, and in answers. */

import type { Friend } from '../friend/friend.ts';
import { foldText } from '../text/fold-text.ts';
import { hasMarks, mark, markName, smallWords, tells, nameWord as word } from '../text/name-marks.ts';

export type Named = Pick<Friend, 'id' | 'name' | 'nicknames' | 'children'>;

/** Names that are also words. In her words, they count as names only with a capital, and not where such a word fits. */
const alsoWords = new Set(
  (
    'angel april archer art ash august autumn baker basil bay bear bill bishop blossom bob brandy brook bud buddy bunny carol chance chase ' +
    'chip christian chuck clay cliff clover cook cooper coral crystal dale dawn dean destiny don dot dove drew duke earl early eve ' +
    'faith fay fern flora ford frank gale gene genesis ginger glen golden grace grant guy harmony harper harry haven hazel heather ' +
    'heaven holly honey honor hope hunter iris ivory ivy jack jasmine jay jean jewel john joy june justice king lane lark laurel lee ' +
    'liberty lily linden lot love lucky major mark mason may melody mercy merry mike miles misty my nick noble olive opal pansy pat ' +
    'patience patty pearl peg penny pepper petal piper poppy prince quill rain ray red reed reign rich rob robin rocky rose ruby rusty ' +
    'sage sandy serenity sky skip sonny spike star sterling stormy sue summer sunny sunshine taylor temple tiger trinity van violet ' +
    'ward will willow wren young'
  ).split(' '),
);
/** At the start of a sentence, no name follows one of these: `Will you`, `May I`, `Hope the`. */
const notAfterName = new Set(
  "i i'm i'll i've you you're your he she it it's we they this that these those there the a an my our his her their to all".split(
    ' ',
  ),
);
const monthNames = new Set(['april', 'may', 'june', 'august']);
const beforeMonth = new Set(
  'in of by last next this since until till before after early late mid around every'.split(' '),
);
const nameKeys = new Set(
  'name to whom silent current where friends guests met came names joined alike'.split(' '),
);

export class MarkedNames {
  /** Ids, by the folded ids and names that she may type and a printed command may contain. */
  readonly idsByName = new Map<string, Set<string>>();
  /** In lower case. */
  readonly #words = new Set<string>();
  readonly #whole = new Set<string>();

  readonly #ids = new Set<string>();

  isId(text: string): boolean {
    return this.#ids.has(text);
  }

  learn({ id, name, nicknames, children }: Named): void {
    this.#ids.add(id);
    for (const typedName of [id, name, ...nicknames]) this.#learnTyped(typedName, id);
    for (const part of name.split(/\s+/)) this.#learnTyped(part, id);
    for (const fullName of [name, ...nicknames, ...children.map((child) => child.replace(/\s+--.*$/, ''))]) {
      this.#whole.add(fullName);
      for (const [nameWord] of fullName.matchAll(word(fullName)))
        if (tells(nameWord)) this.#words.add(nameWord.toLowerCase());
    }
    this.#whole.add(name.trim().split(/\s+/)[0] ?? name);
  }

  name(name: string): string {
    return markName(name);
  }

  /** For her own words, which may have names in them. */
  inText(text: string): string {
    if (hasMarks(text)) return text;
    const matches = [...text.matchAll(word(text))];
    let marked = '';
    let at = 0;
    for (const [index, match] of matches.entries()) {
      const [matchText] = match;
      const own = matchText.replace(/['’]s$/i, '');
      marked += text.slice(at, match.index);
      const before = matches[index - 1];
      const between = text.slice(before === undefined ? 0 : before.index + before[0].length, match.index);
      const isName = this.#isName(own, before?.[0] ?? null, between, matches[index + 1]?.[0] ?? null);
      marked += isName ? mark(own) + matchText.slice(own.length) : matchText;
      at = match.index + matchText.length;
    }
    return marked + text.slice(at);
  }

  inTextOrNull(text: string | null): string | null {
    return text === null ? null : this.inText(text);
  }

  /** For an answer, where the key says that there is a full name. */
  inData<T>(value: T, key = ''): T {
    if (typeof value === 'string')
      return (nameKeys.has(key) && this.#whole.has(value) ? this.name(value) : value) as T;
    if (Array.isArray(value)) return value.map((item) => this.inData(item, key)) as T;
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([name, item]) => [name, this.inData(item, name)]);
    const marked = { ...value, ...Object.fromEntries(entries) };
    // Someone that an import would add: the id is made from the name.
    const { id, name } = value as { readonly id?: unknown; readonly name?: unknown };
    if (typeof id !== 'string' || typeof name !== 'string') return marked;
    if (foldText(name) === '' || !id.startsWith(foldText(name).replaceAll(' ', '-'))) return marked;
    if (!hasMarks(name)) this.learn({ id, name, nicknames: [], children: [] });
    return { ...marked, name: this.name(name) };
  }

  #learnTyped(typedName: string, id: string): void {
    const folded = foldText(typedName);
    if (folded === '' || id === '' || smallWords.has(folded)) return;
    this.idsByName.set(folded, (this.idsByName.get(folded) ?? new Set()).add(id));
  }

  #isName(own: string, before: string | null, between: string, after: string | null): boolean {
    const small = own.toLowerCase();
    if (!this.#words.has(small)) return false;
    if (!alsoWords.has(small)) return true;
    if (!/^\p{Lu}/u.test(own)) return false;
    const isDate =
      monthNames.has(small) &&
      (beforeMonth.has(before?.toLowerCase() ?? '') || /^\d/.test(before ?? '') || /^\d/.test(after ?? ''));
    if (isDate) return false;
    const begins = before === null || /[.!?:\n]/.test(between);
    return !(begins && after !== null && notAfterName.has(after.toLowerCase().replace('’', "'")));
  }
}
