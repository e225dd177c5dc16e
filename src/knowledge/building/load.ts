import type { z } from 'zod';
import type { Advisor } from '../advisor.ts';
import { makeConverter, type ScriptConverter } from '../hant.ts';
import {
  type Aspect,
  type Entry,
  type Knowledge,
  type Message,
  type Phrasing,
  type Place,
  REFUSAL_KINDS,
  type Refusal,
  type Subject,
} from '../knowledge.ts';
import { type Problem, sortProblems } from '../problem.ts';
import { type AnswerRef, canonicalRef, isId, parseRef } from '../ref.ts';
import { RULES } from '../rules/index.ts';
import * as schema from '../schema/schema.ts';
import type { Text } from '../text.ts';
import { type Document, parseFile } from '../yaml/document.ts';
import type { Position } from '../yaml/locate.ts';
import type { ReadResult } from '../yaml/read.ts';
import { validate } from '../yaml/validate.ts';
import { answerEntry, comparisonEntries, makeSources, makeText, subjectEntries } from './build.ts';
import { makeAdvisor } from './buildAdvisor.ts';

export interface Loaded {
  /** What could be made of the files; complete when there is no problem of severity `error`. */
  readonly knowledge: Knowledge;
  readonly converter: ScriptConverter;
  /** Every fault found, sorted; never only the first. */
  readonly problems: readonly Problem[];
  /** Where a part of the knowledge is written; 1:1 of its file where that is all that is known. */
  locate(place: Place): Position;
}

/** Makes knowledge of the files that `readKnowledge` brought. Pure; never throws on bad content. */
export function loadKnowledge(read: ReadResult): Loaded {
  const problems: Problem[] = [...read.problems];
  const documents = new Map<string, Document>();
  for (const file of read.files) {
    const parsed = parseFile(file);
    if (parsed.ok) documents.set(file.path, parsed.document);
    else for (const problem of parsed.problems) problems.push(problem);
  }
  const unread = new Set(read.files.map((file) => file.path).filter((path) => !documents.has(path)));
  const report = (file: string, code: string, message: string, hint: string) =>
    problems.push({ file, line: 1, column: 1, severity: 'error', code, message, hint });
  const check = <T>(document: Document, type: z.ZodType<T>): T | null => {
    const { value, problems: found } = validate(document, type);
    for (const problem of found) problems.push(problem);
    if (value === null) unread.add(document.path);
    return value;
  };
  /** A file that stands alone at the top of the folder; an absent one gives the default. */
  const single = <T>(name: string, type: z.ZodType<T>, absent: T): T => {
    const document = documents.get(name);
    return document ? (check(document, type) ?? absent) : absent;
  };

  const terms = single('terms.yaml', schema.termsFile, { hant: [], spelling: [] });
  const converter = makeConverter(terms.hant);
  const aspects = new Map<string, Aspect>();
  for (const [id, { name, cues }] of Object.entries(single('aspects.yaml', schema.aspectsFile, {})))
    aspects.set(id, { id, name: makeText(name, converter), cues });
  const groups = new Map<string, Text>();
  for (const [id, { name }] of Object.entries(single('groups.yaml', schema.groupsFile, {})))
    groups.set(id, makeText(name, converter));
  const redirects = new Map<string, AnswerRef>();
  for (const [from, to] of Object.entries(single('redirects.yaml', schema.redirectsFile, {}))) {
    const target = canonicalRef(to);
    if (target) redirects.set(canonicalRef(from) ?? from, target);
  }
  const sources = makeSources(single('sources.yaml', schema.sourcesFile, {}), converter);
  const help = messages(single('help.yaml', schema.messagesFile, { zh: [], en: [] }));

  const context = { converter, aspectNames: new Map([...aspects].map(([id, { name }]) => [id, name])) };
  const order = [...aspects.keys()];
  const subjects = new Map<string, Subject>();
  const entries = new Map<AnswerRef, Entry>();
  const advisors = new Map<string, Advisor>();
  const phrasings: Phrasing[] = [];
  const refusals: Refusal[] = [];
  const add = (entry: Entry) => {
    const other = entries.get(entry.ref);
    if (other && entry.place.path[0] === 'answer')
      report(
        entry.place.file,
        'duplicate-reference',
        `${entry.ref} is also written in \`${other.place.file}\``,
        'keep one of the two files',
      );
    entries.set(entry.ref, other ?? entry);
  };
  const known = new Set([
    'terms.yaml',
    'aspects.yaml',
    'groups.yaml',
    'redirects.yaml',
    'sources.yaml',
    'help.yaml',
  ]);

  for (const [file, document] of documents) {
    if (known.has(file)) continue;
    const [folder = '', ...rest] = file.split('/');
    const stem = rest.join('/').replace(/\.ya?ml$/i, '');
    const badName = (expected: string) =>
      report(file, 'file-name', `\`${file}\` is not named after what it holds`, expected);
    if (folder === 'subjects') {
      if (!isId(stem)) badName('name it subjects/ID.yaml, ID in lower case with hyphens');
      const raw = check(document, schema.subjectFile);
      if (!raw || !isId(stem)) continue;
      const has = new Set(Object.keys(raw.aspects));
      subjects.set(stem, {
        id: stem,
        group: raw.group,
        name: makeText(raw.name, converter),
        aliases: raw.aliases,
        notThis: raw.notThis,
        aspects: order.filter((aspect) => has.has(aspect)),
        place: { file, path: [] },
      });
      subjectEntries(stem, file, raw, context).forEach(add);
    } else if (folder === 'comparisons') {
      const ref = parseRef(stem);
      const good =
        ref?.kind === 'subjects' && ref.subjects.length > 1 && !ref.aspect && ref.subjects.join('~') === stem;
      if (!good) badName('name it comparisons/A~B.yaml, two to four subject ids in alphabetical order');
      const raw = check(document, schema.comparisonFile);
      if (raw && good) comparisonEntries(stem, file, raw, context).forEach(add);
    } else if (folder === 'faq' || folder === 'guide') {
      if (!isId(stem)) badName(`name it ${folder}/SLUG.yaml, SLUG in lower case with hyphens`);
      const raw = check(document, schema.answerFile);
      if (raw && isId(stem)) add(answerEntry(`${folder}/${stem}` as AnswerRef, file, raw, context));
    } else if (folder === 'advisors') {
      if (!isId(stem)) badName('name it advisors/SLUG.yaml, SLUG in lower case with hyphens');
      const raw = check(document, schema.advisorFile);
      if (raw && isId(stem)) advisors.set(stem, makeAdvisor(stem, file, raw, converter));
    } else if (folder === 'phrasings') {
      for (const [ref, words] of Object.entries(check(document, schema.phrasingsFile) ?? {})) {
        for (const language of ['zh', 'en'] as const)
          words[language].forEach((text, index) => {
            phrasings.push({
              ref: (canonicalRef(ref) ?? ref) as AnswerRef,
              text,
              language,
              place: { file, path: [ref, language, index] },
            });
          });
      }
    } else if (folder === 'never') {
      const kind = REFUSAL_KINDS.find((name) => name === stem || stem.startsWith(`${name}/`));
      if (!kind) badName(`name it never/KIND.yaml or never/KIND/VOICE.yaml, KIND one of ${REFUSAL_KINDS.join(', ')}`);
      const raw = check(document, schema.messagesFile);
      if (raw && kind)
        for (const language of ['zh', 'en'] as const)
          raw[language].forEach((text, index) => {
            refusals.push({ text, language, kind, place: { file, path: [language, index] } });
          });
    } else {
      report(
        file,
        'unknown-file',
        `\`${file}\` is not a file the bot reads`,
        'knowledge/README.md lists the folders; move or delete it',
      );
    }
  }

  const knowledge: Knowledge = {
    aspects,
    subjects,
    entries,
    groups,
    sources,
    redirects,
    phrasings,
    refusals,
    help,
    advisors,
    terms,
    digest: read.digest,
  };
  const locate = ({ file, path }: Place) => documents.get(file)?.locate(path) ?? { line: 1, column: 1 };
  for (const rule of RULES) {
    for (const { place, message, hint } of rule.check({ knowledge, documents, unread })) {
      problems.push({
        file: place.file,
        ...locate(place),
        severity: rule.severity,
        code: rule.code,
        message,
        hint,
      });
    }
  }
  return { knowledge, converter, problems: sortProblems(problems), locate };
}

const messages = (raw: { zh: readonly string[]; en: readonly string[] }): Message[] =>
  (['zh', 'en'] as const).flatMap((language) => raw[language].map((text) => ({ text, language })));
