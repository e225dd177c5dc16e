import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = 'src';
const MAX_LINES = 250;

/** Whom each room may import, besides itself. What lies directly in src/ is `root`: the entrance and what shells share. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  knowledge: [],
  settings: ['knowledge'],
  matching: ['knowledge'],
  answering: ['knowledge'],
  replying: ['knowledge', 'settings', 'matching', 'answering'],
  picture: ['knowledge', 'answering', 'replying'],
  evaluation: ['knowledge', 'matching', 'answering', 'replying'],
  live: ['knowledge', 'matching', 'answering', 'root'],
  store: ['knowledge', 'settings', 'root'],
  discord: ['knowledge', 'settings', 'matching', 'answering', 'replying', 'picture', 'store', 'root'],
  preview: ['knowledge', 'matching', 'answering', 'replying', 'picture', 'root'],
  cli: ['knowledge', 'settings', 'matching', 'answering', 'replying', 'evaluation', 'store', 'root'],
};
/**
 * Within a room: whom each part of it may import, besides itself; a type counts as much as a value. A part is a
 * folder; files that belong elsewhere than where they lie are named in {@link PLACED}; whatever else lies directly in
 * the room is `whole`, puts the parts together, and is imported by none of them.
 */
const FEATURE = ['message', 'contract', 'answer'];
const PARTS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  replying: {
    memory: [],
    message: [],
    contract: ['message'],
    answer: ['message', 'contract'],
    lookup: FEATURE,
    unasked: FEATURE,
    browse: FEATURE,
    tour: FEATURE,
    advisor: FEATURE,
    // The panel for newcomers opens the shelves and the tour.
    onboarding: [...FEATURE, 'browse', 'tour'],
    settings: FEATURE,
    reload: FEATURE,
  },
  matching: {
    contract: [],
    languages: [],
    reading: ['languages'],
    // A question is judged by what was learnt, not by whoever learnt it.
    judging: ['contract', 'reading'],
    learning: ['contract', 'languages', 'reading', 'judging'],
    following: ['contract', 'languages', 'reading', 'judging'],
    completing: ['contract', 'languages', 'reading'],
  },
  knowledge: {
    contract: [],
    yaml: ['contract'],
    schema: ['contract'],
    building: ['contract', 'schema'],
    rules: ['contract', 'yaml'],
    kinds: ['contract', 'schema', 'building', 'rules'],
  },
  discord: {
    policy: [],
    contract: ['policy'],
    sending: [],
    messages: ['policy', 'contract', 'sending'],
    onboarding: ['contract', 'sending'],
  },
};
const contract = (...names: readonly string[]) => names.map((name) => [name, 'contract'] as const);
const PLACED: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  replying: new Map(contract('botReply.ts', 'commandBody.ts', 'feature.ts', 'request.ts', 'use.ts')),
  matching: new Map(contract('interpretation.ts', 'labels.ts', 'matcher.ts')),
  knowledge: new Map([
    ...contract('advisor.ts', 'hant.ts', 'knowledge.ts', 'problem.ts', 'ref.ts', 'text.ts', 'rules/code.ts'),
    // What goes over all kinds lies beside the parts that it puts together.
    ['building/load.ts', 'whole'],
    ['rules/rules.ts', 'whole'],
    ['schema/jsonSchema.ts', 'whole'],
  ]),
  discord: new Map([
    ...contract('translate.ts', 'turns.ts'),
    // What is decided about a message knows nothing of the library, and whoever translates one speaks its terms.
    ['messages/policy.ts', 'policy'],
    ['messages/exchanges.ts', 'policy'],
  ]),
};
/** More files beside each other than that are read by nobody; rules are, one by one. */
const MAX_BESIDE = 15;
const SHELLS = ['discord', 'preview', 'cli'];

/** Packages that one room keeps to itself; `*` stands for a room, else for a file. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  yaml: ['knowledge/*'],
  'opencc-js': ['knowledge/*'],
  // Evaluation sets ours beside what a plain search would find.
  'fuse.js': ['matching/*', 'evaluation/engines.ts'],
  'pinyin-pro': ['matching/*'],
  libsql: ['store/*'],
  satori: ['picture/draw.ts'],
  '@resvg/resvg-js': ['picture/draw.ts'],
  'discord.js': ['discord/*', 'cli/register.ts'],
  '@skyra/discord-components-core': ['preview/*'],
  rolldown: ['preview/*'],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.replaceAll('\\', '/'));
const textOf = (path: string): string => readFileSync(join(SRC, path), 'utf8');
/** Without comments, in which anything may be named. */
const codeOf = (path: string): string => textOf(path).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

const imports: Import[] = files.flatMap((from) =>
  [
    ...codeOf(from).matchAll(
      /^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|import\s*\(?\s*'([^']+)'/gm,
    ),
  ].map(([, typeOnly, to, bare]) => ({ from, to: to ?? bare ?? '', typeOnly: typeOnly !== undefined })),
);

const roomOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : 'root');
/** The part of its room in which a file lies. */
const partOf = (path: string): string => {
  const [room = '', ...rest] = path.split('/');
  return PLACED[room]?.get(rest.join('/')) ?? (rest.length > 1 ? (rest[0] ?? '') : 'whole');
};
const local = imports
  .filter(({ to }) => to.startsWith('.'))
  .map((found) => ({ ...found, to: posix.normalize(posix.join(dirname(found.from), found.to)) }));
const say = ({ from, to }: Import): string => `${from} imports ${to}`;

describe('the rooms of src/', () => {
  it('are those that are known, and are read by this test', () => {
    const rooms = new Set(files.map(roomOf));
    for (const room of rooms) expect([...Object.keys(ROOMS), 'root'], `src/${room}/ is new`).toContain(room);
    expect(imports.length).toBeGreaterThan(files.length);
    expect(
      local.some(({ from, to }) => from === 'replying/answer/question.ts' && to === 'answering/answer.ts'),
    ).toBe(true);
  });

  it.each(Object.entries(ROOMS))('%s/ imports no room but %j', (room, allowed) => {
    const wrong = local.filter(
      ({ from, to }) => roomOf(from) === room && ![room, ...allowed].includes(roomOf(to)),
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it.each(Object.entries(PARTS))('%s/ has the parts that are known', (room, parts) => {
    const inside = files.filter((file) => roomOf(file) === room);
    expect(new Set(inside.map(partOf))).toEqual(new Set([...Object.keys(parts), 'whole']));
    const gone = [...(PLACED[room]?.keys() ?? [])].filter((name) => !inside.includes(`${room}/${name}`));
    expect(gone).toEqual([]);
  });

  it.each(
    Object.entries(PARTS).flatMap(([room, parts]) =>
      Object.entries(parts).map(([part, allowed]) => [room, part, allowed] as const),
    ),
  )('%s/%s imports nothing of its room but %j', (room, part, allowed) => {
    const used = local.filter(
      ({ from, to }) => roomOf(from) === room && roomOf(to) === room && partOf(from) === part,
    );
    const wrong = used.filter(({ to }) => ![part, ...allowed].includes(partOf(to)));
    expect(wrong.map(say)).toEqual([]);
    // An arrow that nobody uses any more is no law; features are all allowed the same.
    const unused = allowed.filter((other) => !used.some(({ to }) => partOf(to) === other));
    if (!FEATURE.every((one) => allowed.includes(one))) expect(unused).toEqual([]);
  });

  it('that are shells are imported by main.ts alone', () => {
    const wrong = local.filter(
      ({ from, to }) => roomOf(from) === 'root' && from !== 'main.ts' && SHELLS.includes(roomOf(to)),
    );
    expect(wrong.map(say)).toEqual([]);
    expect(local.filter(({ to }) => to === 'main.ts').map(say)).toEqual([]);
  });

  it('have no circles between their files, types aside', () => {
    const graph = new Map(
      files.map((file) => [file, local.filter((i) => i.from === file && !i.typeOnly).map((i) => i.to)]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (path.includes(file) || done.has(file)) return;
      for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    expect(circles).toEqual([]);
  });
});

describe('packages', () => {
  it.each(Object.entries(KEPT))('%s is imported by %j alone', (name, keepers) => {
    const users = imports.filter(({ to }) => to === name || to.startsWith(`${name}/`));
    const wrong = users.filter(
      ({ from }) => !keepers.includes(from) && !keepers.includes(`${roomOf(from)}/*`),
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it('are none in replying/, but Discord’s types and the numbers that stand in them', () => {
    const foreign = imports.filter(({ from, to }) => roomOf(from) === 'replying' && !to.startsWith('.'));
    expect(foreign.every(({ to }) => to === 'discord-api-types/v10')).toBe(true);
    expect(foreign.length).toBeGreaterThan(0);
  });

  it('reach the disk from knowledge/ in yaml/read.ts alone, and from answering/ and replying/ nowhere', () => {
    const users = imports
      .filter(({ to }) => /^(?:node:)?(?:fs|child_process|net|https?)(?:\/|$)/.test(to))
      .map(({ from }) => from);
    const pure = users.filter((from) =>
      ['knowledge', 'settings', 'answering', 'replying'].includes(roomOf(from)),
    );
    expect([...new Set(pure)]).toEqual(['knowledge/yaml/read.ts']);
  });
});

describe('every folder of src/', () => {
  it(`has at most ${MAX_BESIDE} files beside each other, those of rules aside`, () => {
    const beside = new Map<string, number>();
    for (const file of files) beside.set(dirname(file), (beside.get(dirname(file)) ?? 0) + 1);
    const crowded = [...beside].filter(
      ([folder, count]) => count > MAX_BESIDE && !folder.startsWith('knowledge/rules'),
    );
    expect(crowded).toEqual([]);
    expect(beside.get('matching/judging')).toBeGreaterThan(0);
  });
});

describe('every file of src/', () => {
  it(`has at most ${MAX_LINES} lines`, () => {
    const long = files.map((file) => [file, textOf(file).split('\n').length - 1] as const);
    expect(long.filter(([, lines]) => lines > MAX_LINES)).toEqual([]);
  });

  it('holds no note to self', () => {
    expect(files.filter((file) => /\b(?:TODO|FIXME|XXX|HACK)\b/.test(textOf(file)))).toEqual([]);
  });

  it('of the pure rooms takes clock, chance and environment as arguments', () => {
    const pure = files.filter((file) =>
      ['knowledge', 'settings', 'answering', 'replying'].includes(roomOf(file)),
    );
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bperformance\.now\(/;
    expect(pure.filter((file) => impure.test(codeOf(file)))).toEqual([]);
  });

  it('does no work on import, entrances aside', () => {
    // A statement at the left margin that is no declaration: the formatter indents everything else.
    const entrance = (file: string) =>
      [
        'main.ts',
        'matching/learning/trainThread.ts',
        'live/rereadThread.ts',
        'picture/worker.ts',
        'store/sqlite/thread.ts',
      ].includes(file) ||
      roomOf(file) === 'cli' ||
      /^preview\/(?:bundle|page\/)/.test(file);
    const works =
      /^(?!import|export|const|let|type|interface|function|async function|class|declare|[})\]>*/\s'"`;]|$).*/m;
    const found = files
      .filter((file) => !entrance(file))
      .flatMap((file) => {
        const statement = works.exec(codeOf(file).replace(/`[^`]*`/g, '``'));
        return statement ? [`${file}: ${statement[0]}`] : [];
      });
    expect(found).toEqual([]);
  });
});

describe('matching/', () => {
  const neutral = files.filter(
    (file) => file.startsWith('matching/') && !file.startsWith('matching/languages/'),
  );
  const holding = (pattern: RegExp): string[] =>
    neutral.flatMap((file) =>
      codeOf(file)
        .split('\n')
        .filter((line) => pattern.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  /** Words and their borders, as patterns of English have them. */
  const english =
    /\\b|\b(?:versus|what about|how about|each other|one another|as well|side by side|the (?:former|latter)|they|them|thank you|pls|qubie)\b/;
  const named = /'(?:zh|en)(?:-\w+)?'|\.(?:zh|en)\b/;

  it.each([
    ['Chinese', /\p{Script=Han}/u],
    ['English', english],
  ])('has what is said in %s in languages/ alone', (_, words) => {
    expect(holding(words)).toEqual([]);
  });

  it('has the languages’ own files full of it', () => {
    expect(codeOf('matching/languages/chinese.ts')).toMatch(/\p{Script=Han}/u);
    expect(codeOf('matching/languages/english.ts')).toMatch(english);
  });

  it('names no language outside languages/', () => {
    expect(holding(named)).toEqual([]);
    expect(codeOf('matching/languages/chinese.ts')).toMatch(named);
  });

  it('decides that a question is not answered in judging/decide.ts alone', () => {
    const declining = files.filter(
      (file) => file.startsWith('matching/') && /\bdecision: 'none'(?! \|)/.test(codeOf(file)),
    );
    expect(declining).toEqual(['matching/judging/decide.ts']);
  });

  it('reaches a language’s own files through packs.ts and general.ts alone', () => {
    const own = local.filter(({ to }) =>
      /^matching\/languages\/(?:general)?(?:chinese|english)\.ts$/i.test(to),
    );
    const tables = ['matching/languages/packs.ts', 'matching/languages/general.ts'];
    expect(own.filter(({ from }) => !tables.includes(from)).map(say)).toEqual([]);
    expect(new Set(own.map(({ from }) => from))).toEqual(new Set(tables));
  });
});
