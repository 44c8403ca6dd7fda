/** How the support team of `faq isolated` is reached, from her settings. */

import type { Deps } from '../../deps.ts';
import type { Step } from './take-step.ts';

/** The step that asks for the support team's address says the address instead, once there is one. */
export function withContact(step: Step, settings: Deps['settings']): Step {
  if (!step.command?.startsWith('momconnect config set support.')) return step;
  const name = settings.get('support.name') ?? 'Malone';
  const title = step.title.replace('Malone', () => name);
  const body = step.body.replace('Malone', () => name);
  const contact = contactOf(settings);
  if (contact !== null) return { title, body: `${body} Write or call: ${contact}`, command: null };
  return {
    title,
    body: `${body} No address is set here. Try another step, or, if you have it:`,
    command: step.command,
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
