/** Who may import what, folder by folder, and a look at the imports of one file. */

export interface Layer {
  /** Folders and top-level files of src. Its own folder is always allowed. */
  readonly imports: readonly string[];
  /** Only their types: nothing of them is there when the program runs. */
  readonly types: readonly string[];
  readonly packages: readonly string[];
  /** May it use Node's own modules? */
  readonly node: boolean;
}

const pure = { types: [], packages: [], node: false };
const top = ['cli', 'commands', 'deps', 'domain', 'errors', 'store', 'system', 'ui'];

export const layers: Readonly<Record<string, Layer>> = {
  domain: { ...pure, imports: [], packages: ['date-fns', '@date-fns/tz'] },
  formats: {
    ...pure,
    imports: ['domain'],
    packages: ['csv-parse', 'csv-stringify', 'ical-generator', 'libphonenumber-js', 'marked', 'yaml'],
  },
  content: { ...pure, imports: ['domain'] },
  errors: { ...pure, imports: [] },
  deps: { ...pure, imports: [], types: ['domain', 'formats'] },
  store: { imports: ['domain', 'errors'], types: ['deps'], packages: ['conf', 'env-paths'], node: true },
  sync: { imports: ['domain', 'formats', 'errors'], types: ['deps'], packages: ['tsdav'], node: true },
  system: {
    imports: ['domain', 'formats', 'errors'],
    types: ['deps'],
    packages: ['execa', 'open', 'yauzl'],
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
  'create-deps': { imports: top, types: [], packages: [], node: true },
  'create-context': { imports: [...top, 'create-deps'], types: [], packages: [], node: true },
  main: { imports: [...top, 'create-context'], types: [], packages: [], node: true },
};

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
  const own = layerOf(path);
  const layer = layers[own];
  if (layer === undefined) return [`no rule says what ${own} may import`];
  return importsIn(source)
    .filter((each) => !isAllowed(each, own, layer, path))
    .map(({ from }) => from);
}

function isAllowed({ from, isType }: Import, own: string, layer: Layer, path: string): boolean {
  if (from.startsWith('node:')) return layer.node || isType;
  if (!from.startsWith('.')) return layer.packages.includes(packageOf(from));
  const target = new URL(from, `file:///src/${path}`).pathname;
  if (target === '/package.json') return own === 'create-context';
  if (!target.startsWith('/src/') || !/\.(ts|json)$/.test(target)) return false;
  if (path.startsWith('domain/journal/')) return isForJournal(target, isType);
  // Foundations know nothing that is built on them.
  if (/^domain\/(?:text|time)\//.test(path)) return /^\/src\/domain\/(?:text|time)\//.test(target);
  const other = layerOf(target.slice('/src/'.length));
  return other === own || layer.imports.includes(other) || (isType && layer.types.includes(other));
}

/** The journal knows no thing: of changes it sees the types, and gets the registry of them handed in. */
function isForJournal(target: string, isType: boolean): boolean {
  const name = target.slice('/src/domain/'.length);
  return (
    /^(?:(?:journal|text|time)\/[a-z-]+|fold-state)\.ts$/.test(name) || (isType && name === 'changes.ts')
  );
}

/** The folder below src, or the file that lies there by itself. */
function layerOf(path: string): string {
  return (path.split('/')[0] as string).replace(/\.ts$/, '');
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
