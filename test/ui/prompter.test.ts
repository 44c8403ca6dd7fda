import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../src/deps.ts';
import { UserError } from '../../src/errors.ts';
import { makePrompter } from '../../src/ui/prompter.ts';
import { makeStyle } from '../../src/ui/style.ts';

const enter = '\r';
const backspace = '\u007f';
const controlC = '\u0003';
const controlD = '\u0004';

/** A terminal: keys go in, and what was drawn can be looked at. */
function terminal(finishText = (text: string) => text, { width = 80, isDumb = false } = {}) {
  const { wrap } = makeStyle({ width, paint: null, hasLinks: false });
  const input = new PassThrough();
  // As with the real stdout, the end of a question is not the end of the stream.
  const output = Object.assign(new PassThrough(), { _isStdio: true });
  let drawn = '';
  output.on('data', (part: Buffer) => {
    drawn += part.toString('utf8');
  });
  const prompter = makePrompter({
    isInteractive: true,
    streams: () => ({ input, output }),
    finishText,
    wrap,
    isDumb,
  });
  /** Asks, and types each of the texts once the question stands there. */
  const ask = async (question: Question, ...texts: readonly string[]): Promise<string> => {
    drawn = '';
    const answer = prompter.ask(question);
    // A rejection must not go unheard while keys are still typed.
    answer.catch(() => {});
    for (const text of texts) {
      await drawnSince('>');
      input.write(text);
      await settled();
    }
    return answer;
  };
  const drawnSince = async (mark: string) => {
    while (!drawn.includes(mark)) await settled();
  };
  return { input, ask, screen: () => lastLines(drawn), drawn: () => drawn };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** What is left to see when everything that moves or colours is taken out: the last drawing. */
function lastLines(drawn: string): string {
  const plain = drawn.replace(/\u001b\[\d*[A-HJKSTm]|\u001b\[\?(?:25|2004)[hl]/g, '\u0000');
  return (
    plain
      .split('\u0000')
      .filter((part) => part.trim() !== '')
      .at(-1)
      ?.trimEnd() ?? ''
  );
}

describe('a question', () => {
  test('is one line, answered with what she types', async () => {
    const { ask, screen } = terminal();
    expect(await ask({ message: 'Who?' }, 'ana', enter)).toBe('ana');
    expect(screen()).toContain('Who? > ana');
  });

  test('shows what Enter stands for in brackets', async () => {
    const { ask, screen } = terminal();
    expect(await ask({ message: 'When?', fallback: 'today' }, enter)).toBe('today');
    expect(screen()).toContain('When?  [today] >');
  });

  test.each([
    ['spaces around are not hers', { message: 'Who?' }, '  ana ', 'ana'],
    ['spaces alone are Enter', { message: 'When?', fallback: 'today' }, '   ', 'today'],
    ['nothing is nothing without a fallback', { message: 'Who?' }, '', ''],
    ['letters can be taken back', { message: 'Who?' }, `anna${backspace}${backspace}a`, 'ana'],
  ])('%s', async (_, question, line, expected) => {
    expect(await terminal().ask(question, line, enter)).toBe(expected);
  });

  test('is asked again, with one sentence, while the answer will not do', async () => {
    const { ask, screen } = terminal();
    const seen: string[] = [];
    const problem = (answer: string) => {
      seen.push(answer);
      return answer === 'ok' ? null : 'low, ok or plenty';
    };
    const answering = ask(
      { message: 'How much?', problem },
      'much',
      enter,
      backspace.repeat(4),
      ' ok ',
      enter,
    );
    expect(await answering).toBe('ok');
    expect([seen, screen()]).toEqual([['much', 'ok'], expect.stringContaining('How much? > ')]);
  });

  test('asks about the fallback too', async () => {
    const problem = (answer: string) => (answer === 'ok' ? 'not that' : null);
    const { ask } = terminal();
    await expect(ask({ message: 'How?', fallback: 'ok', problem }, enter, controlC)).rejects.toThrow(
      'Stopped.',
    );
  });

  test('cannot steer the terminal, and has the last look of all output', async () => {
    const { ask, screen } = terminal((text) => text.replaceAll('Ana Sample', 'A. S.'));
    await ask({ message: 'Did you mean \u202eAna Sample?', fallback: 'Ana Sample' }, enter);
    expect(screen()).toContain('Did you mean \uFFFDA. S.?  [A. S.] >');
  });

  test.each([
    [
      'a long question',
      { message: 'When does it meet?  thu, other thu, 1st sat, december 5  Enter skips' },
      ['When does it meet?  thu, other thu, 1st', 'sat, december 5  Enter skips', '> thu'],
    ],
    [
      'a long proposal',
      { message: 'What to say to Ana?', fallback: 'Hi Ana, thinking of you today. How are you?' },
      ['What to say to Ana?', '[Hi Ana, thinking of you today. How are', 'you?] > thu'],
    ],
    ['a short one', { message: 'Who?' }, ['Who? > thu']],
  ])('in 40 columns ends its lines between words: %s', async (_, question, lines) => {
    const { ask, screen } = terminal(undefined, { width: 40 });
    await ask(question, 'thu', enter);
    expect(screen().split('\n')).toEqual(lines);
  });

  test('a terminal that knows only lines gets no more than lines', async () => {
    const { ask, drawn } = terminal(undefined, { isDumb: true });
    const problem = (answer: string) => (answer === 'ok' ? null : 'low, ok or plenty');
    expect(await ask({ message: 'How much?', problem }, 'much\n', 'ok\n')).toBe('ok');
    expect(drawn()).toBe('How much? > low, ok or plenty\nHow much? > ');
  });

  test('several follow each other on one terminal', async () => {
    const { ask } = terminal();
    expect([
      await ask({ message: 'Who?' }, 'ana', enter),
      await ask({ message: 'How?' }, 'call', enter),
    ]).toEqual(['ana', 'call']);
  });
});

describe('a paste', () => {
  const long = 'so good to see you. '.repeat(5000);
  const marked = (text: string) => `\u001b[200~${text}\u001b[201~`;
  const settledPaste = () => new Promise((resolve) => setTimeout(resolve, 40));

  test.each([
    ['marked by the terminal', [marked(long)]],
    ['marked, in parts', [`\u001b[200~${long.slice(0, 4000)}`, long.slice(4000), '\u001b[20', '1~']],
    ['as it comes', [long]],
    ['in parts', [long.slice(0, 4000), long.slice(4000, 8000), long.slice(8000)]],
  ])('of a hundred thousand letters is taken at once and whole: %s', async (_, parts) => {
    const { ask } = terminal();
    const before = process.cpuUsage();
    const answer = ask({ message: 'What?' }, ...parts, '', enter);
    await settledPaste();
    expect(await answer).toBe(long.trim());
    const { user } = process.cpuUsage(before);
    expect(user / 1000).toBeLessThan(2000);
  });

  test.each([
    ['lines', marked('one\ntwo\r\nthree'), 'one two three'],
    ['what could steer', marked('a\u0007b\u001b[2Jc'), 'a b [2Jc'],
    ['nothing', marked(''), ''],
  ])('of %s is one line of text', async (_, pasted, expected) => {
    expect(await terminal().ask({ message: 'What?' }, pasted, enter)).toBe(expected);
  });

  test('goes where the cursor stands, and can be taken back', async () => {
    const { ask } = terminal();
    const keys = ['ab', '\u001b[D', marked('12'), backspace, enter];
    expect(await ask({ message: 'What?' }, ...keys)).toBe('a1b');
  });

  test('that never ends ends with Ctrl-C', async () => {
    await expect(terminal().ask({ message: 'What?' }, '\u001b[200~abc', controlC)).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});

describe('a question with choices', () => {
  const choices = [{ name: 'close', about: 'every month or so' }, { name: 'wider' }, { name: 'skip' }];
  const question = { message: 'How close?', fallback: 'skip', choices };
  const [down, up] = ['\u001b[B', '\u001b[A'];

  test.each([
    ['Enter takes the one she is on', [enter], 'skip'],
    ['a letter goes to its answer', ['w', enter], 'wider'],
    ['so do letters', ['cl', enter], 'close'],
    ['arrow keys move', [up, up, enter], 'close'],
    ['and go around', [down, enter], 'close'],
    ['a letter of none is nothing', ['x', enter], 'skip'],
  ])('%s', async (_, keys, expected) => {
    expect(await terminal().ask(question, ...keys)).toBe(expected);
  });

  test('shows a line for each', async () => {
    const { ask, drawn } = terminal();
    await ask(question, enter);
    expect(drawn()).toContain('How close?');
    expect(drawn()).toContain('close: every month or so');
    expect(drawn()).toContain('> skip');
  });

  test('leaves out what does not fit', async () => {
    const { ask, drawn } = terminal(undefined, { width: 20 });
    await ask(question, enter);
    expect(drawn()).not.toContain('every month');
  });

  test('has nothing that controls a terminal', async () => {
    const { ask, drawn } = terminal();
    await ask({ ...question, message: 'Evil \u001b[2JName?' }, enter);
    expect(drawn()).not.toContain('\u001b[2J');
  });

  test.each([
    ['Ctrl-C', controlC],
    ['Ctrl-D', controlD],
  ])('ends with %s', async (_, key) => {
    await expect(terminal().ask(question, key)).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('is one line where nothing can be drawn again', async () => {
    const { ask, drawn } = terminal(undefined, { isDumb: true });
    expect(await ask(question, 'w\n')).toBe('w');
    expect(drawn()).toContain('How close?  close, wider, skip  [skip] >');
  });
});

describe('she can stop', () => {
  const stopped = expect.objectContaining({ code: 'cancelled', message: 'Stopped.' });

  test.each([
    ['Ctrl-C', [controlC]],
    ['Ctrl-D', [controlD]],
    ['Ctrl-C after some letters', ['an', controlC]],
    ['Ctrl-D after some letters', ['an', controlD]],
  ])('with %s', async (_, keys) => {
    await expect(terminal().ask({ message: 'Who?' }, ...keys)).rejects.toEqual(stopped);
  });

  test('by closing the terminal', async () => {
    const { ask, input } = terminal();
    const answer = ask({ message: 'Who?' }, 'an');
    setTimeout(() => input.end(), 50);
    await expect(answer).rejects.toEqual(stopped);
  });

  test('but a fault of ours is not taken for that', async () => {
    const problem = () => {
      throw new TypeError('x is not a function');
    };
    await expect(terminal().ask({ message: 'Who?', problem }, enter)).rejects.toThrow(TypeError);
  });
});

test('an error of hers is a UserError', async () => {
  const error = await terminal()
    .ask({ message: 'Who?' }, controlC)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
});
