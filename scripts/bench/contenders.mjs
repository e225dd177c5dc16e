import { createRequire } from 'node:module';
import { deserialize, serialize } from 'node:v8';

// Each contender: `learn(knowledge)` → what it learnt; `keep` → bytes, `wake` → what it learnt again, as after a start;
// `ask(learnt, q)` → the reference of its first answer, or null.

/** Latin words, and Chinese as characters and pairs: without it none of the searches reads Chinese. */
export function grams(text) {
  const parts = [];
  for (const [run] of text.toLowerCase().matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu)) {
    if (!/\p{Script=Han}/u.test(run)) parts.push(run);
    else {
      const characters = [...run];
      parts.push(...characters, ...characters.slice(1).map((char, i) => `${characters[i]}${char}`));
    }
  }
  return parts.join(' ');
}

const docs = ({ phrasings }) => phrasings.map(({ ref, text }, id) => ({ id, ref, text, grams: grams(text) }));
const json = {
  keep: (value) => Buffer.from(JSON.stringify(value)),
  read: (bytes) => JSON.parse(bytes.toString()),
};
/** Longer ones only make fuse.js slower. */
const LONGEST_FOR_FUSE = 200;

function fuse(key, options, shape) {
  return async () => {
    const { default: Fuse } = await import('fuse.js');
    const all = { keys: [key], ignoreLocation: true, includeScore: true, ...options };
    const make = (list, index) => new Fuse(list, all, index);
    return {
      learn: (knowledge) => {
        const list = docs(knowledge);
        const index = Fuse.createIndex(all.keys, list);
        return { engine: make(list, index), list, index };
      },
      keep: ({ list, index }) => json.keep({ list, index: index.toJSON() }),
      wake: (bytes) => {
        const { list, index } = json.read(bytes);
        return { engine: make(list, Fuse.parseIndex(index)) };
      },
      ask: ({ engine }, q) =>
        engine.search(shape(q.slice(0, LONGEST_FOR_FUSE)), { limit: 1 })[0]?.item.ref ?? null,
    };
  };
}

async function mini() {
  const { default: MiniSearch } = await import('minisearch');
  const options = { fields: ['grams'], storeFields: ['ref'], tokenize: (text) => text.split(' ') };
  return {
    learn(knowledge) {
      const engine = new MiniSearch(options);
      engine.addAll(docs(knowledge));
      return engine;
    },
    keep: json.keep,
    wake: (bytes) => MiniSearch.loadJSON(bytes.toString(), options),
    ask: (engine, q) => engine.search(grams(q))[0]?.ref ?? null,
  };
}

async function flex() {
  const { default: FlexSearch } = await import('flexsearch');
  const make = (list) => {
    const engine = new FlexSearch.Index({ tokenize: 'strict', encode: (text) => text.split(' ') });
    for (const { id, grams: text } of list) engine.add(id, text);
    return { engine, list };
  };
  return {
    learn: (knowledge) => make(docs(knowledge)),
    // It keeps its index in as many pieces as a caller stores; to make it anew is its usual start.
    keep: ({ list }) => json.keep(list),
    wake: (bytes) => make(json.read(bytes)),
    ask: ({ engine, list }, q) => {
      const [id] = engine.search(grams(q), { limit: 1, suggest: true });
      return id === undefined ? null : list[id].ref;
    },
  };
}

async function nlp() {
  const require = createRequire(import.meta.url);
  const { containerBootstrap } = require('@nlpjs/core');
  const { Nlp } = require('@nlpjs/nlp');
  const make = async () => {
    const container = await containerBootstrap();
    container.use(Nlp);
    container.use(require('@nlpjs/lang-en').LangEn);
    container.use(require('@nlpjs/lang-zh').LangZh);
    const manager = container.get('nlp');
    Object.assign(manager.settings, { autoSave: false, autoLoad: false, modelFileName: '' });
    manager.settings.log = false;
    manager.addLanguage('en');
    manager.addLanguage('zh');
    return manager;
  };
  const languageOf = (text) => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en');
  return {
    async learn({ phrasings }) {
      const manager = await make();
      for (const { ref, text } of phrasings) manager.addDocument(languageOf(text), text, ref);
      await manager.train();
      return manager;
    },
    keep: (manager) => Buffer.from(manager.export(false)),
    async wake(bytes) {
      const manager = await make();
      manager.import(bytes.toString());
      return manager;
    },
    async ask(manager, q) {
      const { intent } = await manager.process(languageOf(q), q);
      return intent === 'None' ? null : (intent ?? null);
    },
  };
}

async function ours() {
  const { isAnswerable } = await import('../../dist/answering/answer.js');
  const { makeConverter } = await import('../../dist/knowledge/hant.js');
  const { onlyLearnt } = await import('../../dist/matching/learning/onlyLearnt.js');
  const { pack, unpack } = await import('../../dist/matching/learning/pack.js');
  const { trainMatcher } = await import('../../dist/matching/learning/train.js');
  const { makeMatcher } = await import('../../dist/matching/makeMatcher.js');
  const matcherOf = (knowledge, training) =>
    makeMatcher(knowledge, makeConverter(knowledge.terms.hant), training, (ref) =>
      isAnswerable(knowledge, ref),
    );
  return {
    // Its refusals, which the others have no use for, are learnt on top.
    learn: (knowledge) => trainMatcher(onlyLearnt(knowledge), makeConverter(knowledge.terms.hant)),
    keep: (training) => serialize(pack(training)),
    wake: (bytes, knowledge) => matcherOf(knowledge, unpack(deserialize(bytes))),
    ask: (matcher, q) => matcher.interpret(q).candidates[0]?.ref ?? null,
  };
}

export const CONTENDERS = {
  'Role Desk': ours,
  'fuse.js': fuse('text', { threshold: 0.6 }, (q) => q),
  'fuse.js, token search': fuse('grams', { threshold: 0.2, useTokenSearch: true }, grams),
  MiniSearch: mini,
  FlexSearch: flex,
  '@nlpjs/nlp': nlp,
};
