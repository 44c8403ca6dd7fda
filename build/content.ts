/** The content as it is in dist (path without `.json` to value), compiled from src/content. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { indexOccasions } from '../src/domain/note/occasion.ts';
import { compileDanger, type DangerContent } from '../src/domain/support/compile-danger.ts';
import { compileLetters } from '../src/formats/letter-file.ts';
import { compileTopics } from '../src/formats/topic.ts';

const root = join(import.meta.dirname, '../src/content');

export function compileContent(): ReadonlyMap<string, unknown> {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const textOf = (path: string) => readFileSync(join(root, path), 'utf8');
  /** The guide for whoever writes letters, and the courtesies, are beside them. */
  const markdownIn = (folder: string) =>
    paths
      .filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.md'))
      .map((path) => ({ name: path.slice(folder.length + 1, -3), markdown: textOf(path) }))
      .filter(({ name }) => !['README', 'courtesies'].includes(name));
  const content = new Map<string, unknown>();
  for (const path of paths.filter((each) => each.endsWith('.json')))
    content.set(path.slice(0, -'.json'.length), JSON.parse(textOf(path)));
  const { topics, index } = compileTopics(markdownIn('faq'));
  for (const topic of topics) content.set(`faq/${topic.topic}`, topic);
  content.set('faq/index', index);
  content.set('danger', compileDanger(content.get('danger') as DangerContent));
  const letters = compileLetters(markdownIn('letters'));
  for (const each of letters) content.set(`letters/${each.occasion}`, each);
  content.set('letters/index', indexOccasions(letters));
  for (const each of compileLetters(markdownIn('texts'))) content.set(`texts/${each.occasion}`, each);
  return content;
}
