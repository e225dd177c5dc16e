import type { Span } from './spans.ts';

/** Whether a text sets things side by side. */
export function asksComparison(text: string): boolean {
  return HAN_COMPARISON.test(text) || LATIN_COMPARISON.test(text);
}

const HAN_COMPARISON =
  /区别|不同|差别|差异|分别|对比|比较|异同|一样|一回事|相比|差在|差多|哪个|哪一个|谁更|有什么差|怎么分|怎么选|vs|pk|关系|配合|协作|[跟和与同].{1,12}比/;
const LATIN_COMPARISON =
  /\b(?:differ\w*|vs|versus|compar\w*|same|distinguish|distinction|between|or|better|work together|relationship|qubie)\b/;

/** What stands for something said before, or for anybody: never a stranger. */
const NOBODY =
  /^(?:它|他|她|它们|他们|这个|那个|这|那|其他|别的|别人|我|你|我们|你们|大家|传统|以前|两者|三者|另一个|it|that|this|they|them|those|(?:the )?others?|each other|one another|us|we|i|you|the other|the rest|everyone|everybody|what|who|which)$/;

/** Words that may stand between a name and what it is set beside: 运营部门和…, "the sales team and …". */
const HAN_TAIL = '(?:部门?|岗位?|人员|团队|模式|的)?';
const LATIN_TAIL = '(?:team|people|department|role|model)?';

const HAN_AFTER = new RegExp(
  `^\\s*${HAN_TAIL}\\s*(?:和|跟|与|同|及|、|还是|或者?|vs\\.?|pk|对(?!比)|/)\\s*(?!谁|哪|什么|怎)([\\p{Script=Han}a-z0-9 ]{1,14}?)(?=的|之间|有|在|到底|究竟|是|哪|谁|区别|不同|差|对比|比较|怎么|如何|[,，.。?？!]|呢|吗|啊|$)`,
  'u',
);
const HAN_BEFORE =
  /(?:^|[,，、。?？!:：\s])(?:(?:请问|想问|问下|问一下|讲讲|说说|解释|比较|对比)(?:一下)?)?([\p{Script=Han}a-z0-9]{1,8}?)\s*(?:和|跟|与|同|及|、|还是|vs\.?|pk|\/)\s*$/u;
const LATIN_AFTER = new RegExp(
  `^\\s*${LATIN_TAIL}\\s*(?:vs\\.?|versus|and|or|from|with|to|compared (?:to|with)|than|&|/|\\+)\\s+((?:the |an? |our )?[a-z][a-z0-9\\-' ]{1,30}?)(?=[,.?!;:]|\\s(?:is|are|do|does|in|on|at|for|what|which|who|how|when|work|differ|have|has|should|would|can|team|people|department)\\b|$)`,
);
const LATIN_BEFORE =
  /(?:between|compare|^|is|are|does|do|how|the|distinguish|differentiate|[,.?!:])\s*((?:[a-z][a-z\-']*\s){0,2}[a-z][a-z\-']*)\s+(?:vs\.?|versus|and|or|differ(?:s|ent)? from|compared (?:to|with))\s+(?:the |our |a )?$/;

/**
 * The side of a comparison that nothing in the lexicon names: 研发 in 运营和研发的区别, `customer success` in
 * "sales vs customer success". Null where there is no comparison, no known side, or no stranger.
 */
export function unknownSide(text: string, spans: readonly Span[]): string | null {
  const subjects = spans.filter(({ meaning }) => meaning.kind === 'subject');
  if (subjects.length === 0 || !asksComparison(text)) return null;
  for (const { start, end } of subjects) {
    const after = text.slice(end);
    const before = text.slice(0, start);
    for (const pattern of [HAN_AFTER, LATIN_AFTER]) {
      const match = pattern.exec(after);
      if (match?.[1] === undefined) continue;
      const at = end + match[0].length - match[1].length;
      if (isStranger(match[1], at, subjects)) return match[1].trim();
    }
    for (const pattern of [HAN_BEFORE, LATIN_BEFORE]) {
      const match = pattern.exec(before);
      if (match?.[1] === undefined) continue;
      const at = match.index + match[0].lastIndexOf(match[1]);
      if (isStranger(match[1], at, subjects)) return match[1].trim();
    }
  }
  return null;
}

function isStranger(side: string, start: number, subjects: readonly Span[]): boolean {
  const name = side.trim();
  if (name === '' || NOBODY.test(name)) return false;
  return !subjects.some((span) => span.start < start + side.length && start < span.end);
}
