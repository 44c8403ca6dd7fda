/** How hard a text is to read. */

const word = /[a-z]+(?:['-][a-z]+)*/gi;

export function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}

/** The US school grade of Kincaid and others, 1975: 0.39 words a sentence + 11.8 syllables a word - 15.59. */
export function readingGrade(text: string): number {
  const words = wordsOf(text);
  const sentences = text.split(/[.?!]+(?:\s|$)/).filter((sentence) => wordsOf(sentence).length > 0);
  const syllables = words.reduce((sum, each) => sum + syllablesOf(each), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Groups of vowels, without a silent ending; after a hiss the `es` is heard. A silent e within a word counts. */
export function syllablesOf(each: string): number {
  const sounded = each.toLowerCase().replace(/(?:[^laeiouyscgxzh]es|[^dt]ed|[^laeiouy]e)$/, '');
  return Math.max(1, sounded.match(/[aeiouy]+/g)?.length ?? 1);
}
