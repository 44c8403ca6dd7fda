/** Who may import what, room by room, and a look at the imports of one file. */

export interface Room {
  /** Rooms whose files it may load, besides its own and the foundations. `domain` is all of them. */
  readonly imports: readonly string[];
  /** Only their types: nothing of them is there when the program runs. */
  readonly types: readonly string[];
  readonly packages: readonly string[];
  /** May it use Node's own modules? */
  readonly node: boolean;
}

const pure: Room = { imports: [], types: [], packages: [], node: false };
/** What the journal makes of all changes, and what every change is applied to. */
const states = ['domain/state', 'domain/fold-state'];
const things = [
  'domain/call',
  'domain/calendar',
  'domain/catch-up',
  'domain/contact',
  'domain/friend',
  'domain/idea',
  'domain/journal',
  'domain/note',
  'domain/pause',
  'domain/place',
  'domain/reminder',
  'domain/tradition',
];
/** Of everything that a friend or a contact may be part of. */
const thing: Room = { ...pure, imports: ['domain/journal', 'domain/friend', 'domain/contact', ...states] };
const top = ['cli', 'commands', 'deps', 'domain', 'errors', 'store', 'system', 'ui'];

/** A folder of src or of the domain, or a file that lies in one of the two by itself. */
export const rooms: Readonly<Record<string, Room>> = {
  'domain/text': pure,
  'domain/time': { ...pure, packages: ['date-fns', '@date-fns/tz'] },
  // Its folds answer the state of everything, but only `changes.ts` knows of what.
  'domain/journal': { ...pure, imports: ['domain/fold-state'], types: ['domain/changes'] },
  'domain/state': { ...pure, types: things },
  'domain/fold-state': {
    ...pure,
    imports: ['domain/journal', 'domain/friend'],
    types: [...things, ...states],
  },
  'domain/changes': { ...pure, imports: things },
  'domain/friend': thing,
  'domain/contact': thing,
  'domain/call': thing,
  'domain/calendar': thing,
  'domain/catch-up': thing,
  'domain/discreet': thing,
  'domain/export': thing,
  'domain/idea': thing,
  'domain/import': { ...thing, types: ['domain/changes'] },
  'domain/note': thing,
  'domain/pause': thing,
  'domain/place': thing,
  'domain/reminder': thing,
  'domain/settings': pure,
  'domain/suggest': { ...thing, imports: [...things, ...states] },
  'domain/support': { ...thing, types: ['domain/changes'] },
  'domain/tradition': thing,
  formats: {
    ...pure,
    imports: ['domain'],
    packages: ['csv-parse', 'csv-stringify', 'ical-generator', 'libphonenumber-js', 'marked', 'yaml'],
  },
  errors: pure,
  deps: { ...pure, types: ['domain', 'formats', 'errors'] },
  store: {
    imports: ['domain/journal', 'domain/changes', ...states, 'errors'],
    types: ['deps', 'domain/settings'],
    packages: ['conf'],
    node: true,
  },
  system: {
    imports: ['errors'],
    types: ['deps', 'domain', 'formats'],
    packages: ['execa', 'yauzl'],
    node: true,
  },
  ui: {
    imports: ['errors'],
    types: ['deps', 'domain'],
    packages: ['chalk', 'inquirer', 'fast-string-width', 'fast-wrap-ansi', 'supports-hyperlinks', 'uqr'],
    node: true,
  },
  commands: {
    imports: ['deps', 'domain', 'formats', 'content', 'errors', 'ui'],
    types: [],
    packages: ['commander'],
    node: false,
  },
  cli: {
    imports: ['commands', 'deps', 'domain', 'errors', 'ui'],
    types: ['store'],
    packages: ['commander'],
    node: false,
  },
  'create-deps': { ...pure, imports: top, node: true },
  'create-context': { ...pure, imports: [...top, 'create-deps'], node: true },
  main: { ...pure, imports: [...top, 'create-context'], node: true },
};

interface Exception {
  /** Files, as the path of each begins. */
  readonly from: string;
  readonly to: readonly string[];
  readonly why: string;
}

/** Arrows against the table, each with its reason. A new one needs a better reason than that it was there. */
export const exceptions: readonly Exception[] = [
  {
    from: 'store/',
    to: ['domain/contact/quick-line.ts'],
    why: 'nearly every line of a journal is a contact, and is read without parsing it',
  },
  {
    from: 'store/',
    to: ['changes', 'entries-off', 'interaction', 'once-each'].map((name) => `domain/contact/${name}.ts`),
    why: 'it looks through all contacts for the history, and answers only those',
  },
  {
    from: 'store/',
    to: ['domain/friend/circle-cadences.ts', 'domain/friend/far-days.ts'],
    why: 'it hands out the state with her own cadences, and without days of a wrong clock',
  },
  {
    from: 'store/',
    to: ['domain/suggest/visits.ts', 'domain/suggest/proposal.ts', 'domain/contact/answer-questions.ts'],
    why: 'it keeps what was shown and when she was here, which no journal has',
  },
  {
    from: 'store/discreet-store.ts',
    to: ['domain/discreet/'],
    why: 'with --discreet, no name leaves the store',
  },
];

interface Import {
  readonly from: string;
  readonly isType: boolean;
}

/** Static, dynamic, re-exported: whatever names another module. */
function importsIn(source: string): Import[] {
  const dynamic = source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g);
  return [...staticImportsIn(source), ...[...dynamic].map(([, from = '']) => ({ from, isType: false }))];
}

function staticImportsIn(source: string): Import[] {
  const statements = source.matchAll(/^(?:import|export)\b([^'"]*?)\bfrom\s*['"]([^'"]+)['"]/gms);
  const bare = source.matchAll(/^import\s*['"]([^'"]+)['"]/gm);
  return [
    ...[...statements].map(([, what = '', from = '']) => ({ from, isType: isTypeOnly(what) })),
    ...[...bare].map(([, from = '']) => ({ from, isType: false })),
  ];
}

/** `import type { A }`, and `import { type A, type B }`, of which nothing is left either. */
function isTypeOnly(what: string): boolean {
  const names =
    /\{(.*)\}/s
      .exec(what)?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean) ?? [];
  return /^\s*type\b/.test(what) || (names.length > 0 && names.every((name) => name.startsWith('type ')));
}

/** @param path of the file below src, `store/open.ts`; answers what it may not import */
export function forbiddenImports(path: string, source: string): string[] {
  const own = roomOf(path);
  const room = rooms[own];
  if (room === undefined) return [`no rule says what ${own} may import`];
  return importsIn(source)
    .filter((each) => !isAllowed(each, room, path))
    .map(({ from }) => from);
}

/** Which of the exceptions this file makes use of. */
export function exceptionsIn(path: string, source: string): readonly Exception[] {
  const targets = importsIn(source).map(({ from }) => targetOf(from, path));
  return exceptions.filter((each) => targets.some((target) => isExcepted(each, path, target)));
}

function isAllowed({ from, isType }: Import, room: Room, path: string): boolean {
  if (from.startsWith('node:')) return room.node || isType;
  if (!from.startsWith('.')) return room.packages.includes(packageOf(from));
  if (new URL(from, `file:///src/${path}`).pathname === '/package.json') return path === 'create-context.ts';
  const target = targetOf(from, path);
  if (!/\.(ts|json)$/.test(target)) return false;
  const [own, other] = [roomOf(path), roomOf(target)];
  const isIn = (list: readonly string[]) =>
    list.includes(other) || (other.startsWith('domain/') && list.includes('domain'));
  const isFoundation = own !== 'errors' && own !== 'deps' && own !== 'ui' && isOfFoundation(other);
  return (
    other === own ||
    isFoundation ||
    isIn(room.imports) ||
    (isType && isIn(room.types)) ||
    exceptions.some((each) => isExcepted(each, path, target))
  );
}

const isOfFoundation = (room: string): boolean => room === 'domain/text' || room === 'domain/time';

/** Below src; empty for what lies elsewhere. */
function targetOf(from: string, path: string): string {
  const target = new URL(from, `file:///src/${path}`).pathname;
  return target.startsWith('/src/') ? target.slice('/src/'.length) : '';
}

function isExcepted({ from, to }: Exception, path: string, target: string): boolean {
  return path.startsWith(from) && to.some((each) => target.startsWith(each));
}

/** The folder below src, or below the domain, or the file that lies there by itself. */
function roomOf(path: string): string {
  const [layer = '', room = ''] = path.replace(/\.(?:ts|json)$/, '').split('/');
  return layer === 'domain' ? `${layer}/${room}` : layer;
}

function packageOf(from: string): string {
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Whatever loads with a file: itself, the files it imports and theirs, and the packages; not what is imported late. */
export function loadedWith(path: string, sourceOf: (path: string) => string): ReadonlySet<string> {
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const { from } of staticImportsIn(sourceOf(file)).filter(({ isType }) => !isType)) {
      if (!from.startsWith('.')) loaded.add(packageOf(from));
      else if (from.endsWith('.ts')) load(new URL(from, `file:///${file}`).pathname.slice(1));
    }
  };
  load(path);
  return loaded;
}

/** Files that lead back to themselves, each with its reason. Without them, no file may. */
export const knots: Readonly<Record<string, string>> = {
  'commands/index.ts': "`faq check` tries a topic's commands against the table of all commands",
  'domain/changes.ts':
    'the journal is typed by all changes, and each thing says what its changes do to the journal',
  'domain/fold-state.ts': 'it has a part of everything, and what each thing registers changes it',
  'domain/state.ts': 'it has a part of everything, and the rules of each thing read it',
  'domain/friend/fields.ts': 'the type of a friend is made from the table of its fields',
  'domain/friend/changes.ts': "the types of a friend's changes are made there, and `record.ts` applies them",
  'domain/contact/changes.ts': 'a contact changes when a friend was last heard from',
  'store/state-from-start.ts': 'it loads only when the saved state is of no use',
};

/**
 * The files of circles, by types and late imports too, and those that lie between two circles.
 * @param without files to leave out
 */
export function filesInCircles(
  files: readonly string[],
  sourceOf: (path: string) => string,
  without: readonly string[],
): string[] {
  const seen = new Set(files.filter((path) => !without.includes(path)));
  const targets = new Map(
    [...seen].map((path) => [
      path,
      importsIn(sourceOf(path)).map(({ from }) => (from.startsWith('.') ? targetOf(from, path) : '')),
    ]),
  );
  // What nobody imports, or imports nobody, is in no circle; so take that away until nothing more goes.
  for (let size = 0; size !== seen.size; ) {
    size = seen.size;
    const imported = new Set([...seen].flatMap((path) => targets.get(path) ?? []));
    for (const path of [...seen])
      if (!imported.has(path) || !targets.get(path)?.some((target) => seen.has(target))) seen.delete(path);
  }
  return [...seen];
}
