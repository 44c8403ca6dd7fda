/** How to reach the support team of `faq isolated`, from her settings. */

import type { Deps } from '../../deps.ts';
import type { TopicStep } from '../../formats/topic.ts';
import type { Step } from './take-step.ts';

const setsAddress = 'momconnect config set support.contact ADDRESS';

/**
 * The step that asks for the support team's address shows the address once there is one. Until then it points to
 * itself: only someone who picks it is told that none is set.
 *
 * @param number of the step in its topic, counted from 1
 */
export function withContact(
  { kind, words: _, ...step }: TopicStep,
  settings: Deps['settings'],
  topic: string,
  number: number,
): Step {
  if (kind !== 'contact') return step;
  const name = settings.get('support.name') ?? 'Malone';
  const title = step.title.replace('Malone', () => name);
  const body = step.body.replace('Malone', () => name);
  const contact = contactOf(settings);
  if (contact !== null) return { title, body: `${body} Here's how: ${contact}`, command: null };
  return {
    title,
    body,
    command: `momconnect faq ${topic} --step ${number}`,
    answer: [
      [`There's no address for ${name} here yet. If you have it:`, setsAddress],
      ['Other people who can help:', 'momconnect faq social-support'],
    ],
  };
}

function contactOf(settings: Deps['settings']): string | null {
  const url = settings.get('support.url');
  const addresses = [
    url !== null && /^https:\/\//i.test(url) ? url : null,
    settings.get('support.email')?.replace(/^mailto:/, ''),
    settings.get('support.phone')?.replace(/^tel:/, ''),
  ].filter((address) => typeof address === 'string');
  return addresses.length === 0
    ? null
    : [...addresses, settings.get('support.hours') ?? []].flat().join(', ');
}
