/**
 * Inserts a paste at a question all at once. Letter by letter, the question would be drawn again for each one, and a
 * long paste would take minutes.
 */

import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** A terminal puts these around a paste if we ask it to. */
const pasteStart = '\u001b[200~';
const pasteEnd = '\u001b[201~';
export const markPastes = '\u001b[?2004h';
export const unmarkPastes = '\u001b[?2004l';

/** Nobody types this many letters between two reads. */
const fewestPasted = 32;
/** In milliseconds. After this, nothing more of an unmarked paste is coming. */
const pause = 20;
const controlC = '\u0003';
const controls = /[\u0000-\u001f\u007f-\u009f]+/g;

type Terminal = NodeJS.ReadableStream & { setRawMode?(isRaw: boolean): unknown };

export interface PastedInput {
  /** Use it instead of the terminal until `close`. */
  readonly input: NodeJS.ReadableStream;
  close(): void;
}

export function pastedInput(terminal: Terminal): PastedInput {
  const input = standIn(terminal);
  const decoder = new StringDecoder('utf8');
  /** A marked paste as far as it has come; null outside of one. */
  let pasteSoFar: string | null = null;
  let unmarked = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    passOn(unmarked, input);
    unmarked = '';
  };
  const takeMarked = (pasted: string, text: string): void => {
    const buffered = pasted + text;
    const end = text === controlC ? pasted.length : buffered.indexOf(pasteEnd);
    pasteSoFar = end < 0 ? buffered : null;
    if (end < 0) return;
    // An answer is one line.
    passOne(buffered.slice(0, end).replace(controls, ' '), input);
    take(text === controlC ? text : buffered.slice(end + pasteEnd.length));
  };
  const take = (text: string): void => {
    if (pasteSoFar !== null) {
      takeMarked(pasteSoFar, text);
      return;
    }
    const start = text.indexOf(pasteStart);
    if (start >= 0) {
      unmarked += text.slice(0, start);
      flush();
      takeMarked('', text.slice(start + pasteStart.length));
    } else if (unmarked !== '' || text.length >= fewestPasted) {
      unmarked += text;
      clearTimeout(timer);
      timer = setTimeout(flush, pause);
    } else passKeys(text, input);
  };
  const onData = (part: Buffer | string) => take(typeof part === 'string' ? part : decoder.write(part));
  const onEnd = () => {
    flush();
    input.emit('end');
  };
  terminal.on('data', onData).once('end', onEnd);
  return {
    input,
    close: () => {
      clearTimeout(timer);
      terminal.off('data', onData).off('end', onEnd);
    },
  };
}

/** Emits what it gets, and stores nothing. */
function standIn(terminal: Terminal): Terminal {
  const input: Terminal = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (isRaw: boolean) => terminal.setRawMode?.(isRaw),
    pause: () => {
      terminal.pause();
      return input;
    },
    resume: () => {
      terminal.resume();
      return input;
    },
  });
  return input;
}

function passOn(text: string, input: Terminal): void {
  // Keys of several characters start with an escape.
  if (text.includes('\u001b')) passKeys(text, input);
  else
    for (const part of text.split(/([\u0000-\u001f\u007f])/))
      (part.length > 1 ? passOne : passKeys)(part, input);
}

function passKeys(text: string, input: Terminal): void {
  if (text !== '') input.emit('data', text);
}

/** As if it were one key, so that it's drawn once. */
function passOne(text: string, input: Terminal): void {
  if (text !== '') input.emit('keypress', text, { name: '', sequence: text });
}
