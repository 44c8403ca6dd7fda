/** The words of calls, as they lie in `content/calls`. */

import type { Content } from '../../deps.ts';
import type { AgendaWords } from '../../domain/call/agenda.ts';
import type { AgreementWords } from '../../domain/call/agreements.ts';
import type { CallWords } from '../../domain/call/invitation.ts';
import type { SizeWords } from '../../domain/call/size.ts';

export function readAgendaWords(content: Content): AgendaWords {
  return need(content, 'calls/agenda');
}

export function readAgreementWords(content: Content): AgreementWords {
  return need(content, 'calls/agreements');
}

export function readCheckIns(content: Content): readonly string[] {
  return need(content, 'calls/check-ins');
}

export function readCallWords(content: Content): CallWords {
  return need(content, 'calls/invitation');
}

export function readSizeWords(content: Content): SizeWords {
  return need(content, 'calls/sizes');
}

function need<T>(content: Content, path: string): T {
  const value = content.json<T>(path);
  if (value === null) throw new Error(`content/${path}.json is missing`);
  return value;
}
