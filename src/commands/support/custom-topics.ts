/** Topics of an organization, in the folder that the setting `faq` names. Loads nothing when none is set. */

import type { Deps } from '../../deps.ts';
import { orNullIfUnreadable } from '../shared/custom-files.ts';
import { isDanger } from './hear-danger.ts';

/**
 * The same deps with her topics added to ours. Leaves out what can't be read, and says so in one sentence.
 *
 * @param input words of danger must not wait for a folder: then none of it is read
 */
export async function withCustomTopics(deps: Deps, input: string): Promise<Deps> {
  const folder = deps.settings.get('faq');
  if (folder === null) return deps;
  if (isDanger(deps, input)) return deps;
  const { contentWithTopics, readCustomTopics: readOwnTopics } = await import('./read-custom-topics.ts');
  const own = orNullIfUnreadable(() => readOwnTopics(deps, folder));
  if (own === null || own.some((file) => 'problems' in file))
    deps.output.say({
      text: "Some of your own topics couldn't be read. To see which:",
      command: 'momconnect faq check',
    });
  const [without] = (own ?? []).flatMap((file) => ('left' in file && file.left.length > 0 ? file : []));
  if (without !== undefined)
    deps.output.say({
      text: `A step isn't shown (${without.file}, line ${without.left[0]?.line}). To see why:`,
      command: 'momconnect faq check',
    });
  const topics = (own ?? []).flatMap((file) => ('topic' in file ? file.topic : []));
  return { ...deps, content: contentWithTopics(deps.content, topics) };
}
