/** The words of calls as they lie in `src/content/calls`. */

import type topicList from '../../../src/content/calls/topics.json';
import type { AgendaWords, AgreementWords } from '../../../src/domain/call/agenda.ts';
import type { CallWords } from '../../../src/domain/call/invitation.ts';
import type { SizeWords } from '../../../src/domain/call/rooms.ts';
import type { HostPage } from '../../../src/formats/host-page.ts';
import { builtContent } from '../../support/built-content.ts';

const read = <T>(name: string) => builtContent().get(`calls/${name}`) as T;

export const topics = read<typeof topicList>('topics');
export const checkIns = read<readonly string[]>('check-ins');
export const agreementWords = read<AgreementWords>('agreements');
export const agendaWords = read<AgendaWords>('agenda');
export const callWords = read<CallWords>('invitation');
export const sizeWords = read<SizeWords>('sizes');
export const ifs = read<HostPage['ifs']>('what-if');
