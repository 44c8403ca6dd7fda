/** Chats as phones export them, in every style, and what is in them. */

import { type ChatProblem, type ChatRead, readChat } from '../../../src/formats/whatsapp/read-chat.ts';

export async function* inChunks(bytes: Uint8Array, length = bytes.length): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

export const readText = (text: string, length?: number): Promise<ChatRead | ChatProblem> =>
  readChat(inChunks(new TextEncoder().encode(text), length));

/** `2026-11-13 Ana, Sam; call Ana missed`, a line for each day. */
export async function daysOf(text: string): Promise<string[]> {
  const read = await readText(text);
  if (typeof read === 'string') return [read];
  if (read.orders.length !== 1) return [`asked: ${read.orders.join(' or ')}`];
  const { days, isGroup } = read.inOrder(read.orders[0] as 'dmy');
  return days.map(({ on, wrote, calls }) => {
    const called = calls.map(
      ({ by, way, isAnswered }) => `${way} ${by} ${isAnswered ? 'answered' : 'missed'}`,
    );
    return [`${on}${isGroup ? ' group' : ''} ${wrote.join(', ')}`.trim(), ...called].join('; ');
  });
}

export interface ExportStyle {
  readonly name: string;
  /** The header of a message at this time, up to the sender. */
  readonly header: (year: number, month: number, day: number, hour: number, minute: number) => string;
  /** True where a day up to 12 could be a month. */
  readonly isUnclear?: boolean;
}

const two = (value: number) => String(value).padStart(2, '0');
const twelve = (hour: number) => (hour % 12 === 0 ? 12 : hour % 12);
const half = (hour: number, am: string, pm: string) => (hour < 12 ? am : pm);
const inDigits = (zero: number, text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));

export const exportStyles: readonly ExportStyle[] = [
  {
    name: 'iPhone, US',
    header: (y, m, d, h, i) =>
      `[${m}/${d}/${two(y % 100)}, ${twelve(h)}:${two(i)}:07\u202f${half(h, 'AM', 'PM')}] `,
    isUnclear: true,
  },
  {
    name: 'Android, US',
    header: (y, m, d, h, i) =>
      `${m}/${d}/${two(y % 100)}, ${twelve(h)}:${two(i)}\u202f${half(h, 'AM', 'PM')} - `,
    isUnclear: true,
  },
  {
    name: 'Android, UK',
    header: (y, m, d, h, i) => `${two(d)}/${two(m)}/${y}, ${two(h)}:${two(i)} - `,
    isUnclear: true,
  },
  {
    name: 'iPhone, UK',
    header: (y, m, d, h, i) => `[${two(d)}/${two(m)}/${y}, ${two(h)}:${two(i)}:07] `,
    isUnclear: true,
  },
  {
    name: 'iPhone, Germany',
    header: (y, m, d, h, i) => `[${two(d)}.${two(m)}.${two(y % 100)}, ${two(h)}:${two(i)}:07] `,
  },
  {
    name: 'Android, Germany',
    header: (y, m, d, h, i) => `${two(d)}.${two(m)}.${two(y % 100)}, ${two(h)}:${two(i)} - `,
  },
  {
    name: 'Android, India',
    header: (y, m, d, h, i) =>
      `${two(d)}/${two(m)}/${two(y % 100)}, ${twelve(h)}:${two(i)} ${half(h, 'am', 'pm')} - `,
    isUnclear: true,
  },
  {
    name: 'Android, Spain',
    header: (y, m, d, h, i) =>
      `${d}/${m}/${two(y % 100)}, ${twelve(h)}:${two(i)}\u00a0${half(h, 'a', 'p')}.\u00a0m. - `,
    isUnclear: true,
  },
  {
    name: 'iPhone, Canada',
    header: (y, m, d, h, i) =>
      `[${y}-${two(m)}-${two(d)}, ${twelve(h)}:${two(i)}:07\u202f${half(h, 'a.m.', 'p.m.')}] `,
  },
  {
    name: 'iPhone, Quebec',
    header: (y, m, d, h, i) => `[${y}-${two(m)}-${two(d)} ${two(h)} h ${two(i)} min 07 s] `,
  },
  {
    name: 'Android, Brazil',
    header: (y, m, d, h, i) => `${two(d)}/${two(m)}/${y} ${two(h)}:${two(i)} - `,
    isUnclear: true,
  },
  {
    name: 'Android, France',
    header: (y, m, d, h, i) => `${two(d)}/${two(m)}/${y} à ${two(h)}:${two(i)} - `,
    isUnclear: true,
  },
  {
    name: 'Android, Netherlands',
    header: (y, m, d, h, i) => `${two(d)}-${two(m)}-${y} ${two(h)}:${two(i)} - `,
  },
  { name: 'Android, Finland', header: (y, m, d, h, i) => `${d}.${m}.${y} klo ${h}.${two(i)} - ` },
  { name: 'Android, Denmark', header: (y, m, d, h, i) => `${two(d)}.${two(m)}.${y} ${two(h)}.${two(i)} - ` },
  { name: 'Android, Sweden', header: (y, m, d, h, i) => `${y}-${two(m)}-${two(d)} ${two(h)}:${two(i)} - ` },
  { name: 'Android, Czechia', header: (y, m, d, h, i) => `${d}. ${m}. ${y} ${h}:${two(i)} - ` },
  {
    name: 'iPhone, Croatia',
    header: (y, m, d, h, i) => `[${two(d)}. ${two(m)}. ${y}. ${two(h)}:${two(i)}:07] `,
  },
  { name: 'Android, Hungary', header: (y, m, d, h, i) => `${y}. ${two(m)}. ${two(d)}. ${h}:${two(i)} - ` },
  {
    name: 'Android, Bulgaria',
    header: (y, m, d, h, i) => `${d}.${two(m)}.${two(y % 100)} г., ${h}:${two(i)} ч. - `,
  },
  {
    name: 'Android, Greece',
    header: (y, m, d, h, i) =>
      `${d}/${m}/${two(y % 100)}, ${twelve(h)}:${two(i)} ${half(h, 'π.μ.', 'μ.μ.')} - `,
    isUnclear: true,
  },
  {
    name: 'Android, Turkey',
    header: (y, m, d, h, i) => `${two(d)}.${two(m)}.${y} ${half(h, 'ÖÖ', 'ÖS')} ${twelve(h)}:${two(i)} - `,
  },
  {
    name: 'Android, Korea',
    header: (y, m, d, h, i) => `${y}. ${m}. ${d}. ${half(h, '오전', '오후')} ${twelve(h)}:${two(i)} - `,
  },
  {
    name: 'iPhone, Korea, short years',
    header: (y, m, d, h, i) =>
      `[${two(y % 100)}. ${m}. ${d}. ${half(h, '오전', '오후')} ${twelve(h)}:${two(i)}:07] `,
  },
  { name: 'iPhone, Japan', header: (y, m, d, h, i) => `[${y}/${two(m)}/${two(d)} ${h}:${two(i)}:07] ` },
  {
    name: 'Android, China',
    header: (y, m, d, h, i) => `${y}/${m}/${d} ${half(h, '上午', '下午')}${twelve(h)}:${two(i)} - `,
  },
  {
    name: 'Android, Egypt',
    header: (y, m, d, h, i) =>
      inDigits(0x660, `${d}\u200f/${m}\u200f/${y}، ${twelve(h)}:${two(i)} ${half(h, 'ص', 'م')} - `),
    isUnclear: true,
  },
  {
    name: 'Android, Iran, Gregorian',
    header: (y, m, d, h, i) => inDigits(0x6f0, `${y}/${m}/${d}،\u200f ${h}:${two(i)} - `),
  },
  {
    name: 'Android, Hindi',
    header: (y, m, d, h, i) =>
      inDigits(0x966, `${d}/${m}/${two(y % 100)}, ${twelve(h)}:${two(i)} ${half(h, 'पूर्वाह्न', 'अपराह्न')} - `),
    isUnclear: true,
  },
  {
    name: 'Android, Vietnam',
    header: (y, m, d, h, i) => `${two(h)}:${two(i)}, ${two(d)}/${two(m)}/${y} - `,
    isUnclear: true,
  },
  {
    name: 'iPhone, Thailand',
    header: (y, m, d, h, i) => `[${d}/${m}/${y + 543} ${two(h)}:${two(i)}:07] `,
    isUnclear: true,
  },
  {
    name: 'iPhone before 2018',
    header: (y, m, d, h, i) => `${two(d)}.${two(m)}.${two(y % 100)}, ${two(h)}:${two(i)}:07: `,
  },
  {
    name: 'iPhone, Japan, years of the emperor',
    header: (y, m, d, h, i) => `[${m}/${d}/R${y - 2018}, ${two(h)}:${two(i)}:07] `,
    isUnclear: true,
  },
];
