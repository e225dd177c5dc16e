/**
 * How a question looks, in English and in Chinese of both scripts (Cantonese included). Only the form is looked
 * at: what it is about, and whether we know it, is for the matcher to say.
 */

/** What people say before they come to the point. */
const OPENING =
  /^(?:(?:hi|hey|hello|hiya|yo|ok|okay|so|um+|uh+|hmm+|well|and|but|also|sorry|please|pls|plz|just|quick|dumb|stupid|silly|newbie|noob|random|question|thanks|btw|guys|all|everyone|folks|team|there|actually|then|anyway)\b[\s,.:;!–—-]*)+/;

/** With the slips that are made most. */
const WH = "(?:what|waht|wat|wut|hwat|who|whom|whose|which|when|where|why|how|hwo)(?:'?s|'?re|'?d|'?ll)?";
const AUXILIARY =
  "(?:is|are|am|was|were|do|does|did|can|could|should|would|will|shall|may|might|has|have|had|isn'?t|aren'?t|don'?t|doesn'?t|didn'?t|can'?t|won'?t|shouldn'?t|wouldn'?t)";
const NOBODY = '(?!(?:i|we|you|they|he|she|it|my|our|your|their|his|her)\\b)';

const ENGLISH: readonly RegExp[] = [
  // "what is …", "what kpis do …", "how to …", "what about …"; not "when we were …", "what I do is …".
  new RegExp(
    `^${WH}\\s+(?:${NOBODY}[\\w/&'-]+\\s+){0,4}?(?:${AUXILIARY}|to|about|come|makes?|means?|happens)\\b`,
  ),
  /^(?:what|waht|wat|who|where|how|why)(?:'s|s|'re)\s+\w/,
  // "is sales …", "do they …", "can a marketer …"; not "do it now", "would be nice", "don't know yet".
  new RegExp(
    `^(?!(?:do|don't) (?:it|this|that|not|so)\\b|is what it\\b|may the\\b)${AUXILIARY}\\s+(?!(?:be|do|know|worry|not)\\b|a\\s+(?:nice|great|good)\\b)\\w+\\s+\\w+`,
  ),
  /\b(?:does|do|did|can|could|would|will) (?:any(?:one|body)|some(?:one|body)|you|u)\b.*\b(?:know|explain|tell|help|clarify|define|describe|compare)\b/,
  /^(?:any ?(?:one|body) (?:here )?knows?|any idea|no idea|not sure|(?:i'?m|im|i am) (?:not sure|confused|unsure|wondering)|i (?:don'?t|do not) (?:know|get|understand)|i(?:'d| would) (?:like|love) to (?:know|understand)|i (?:want|need) to (?:know|understand)|wondering|trying to understand|remind me)\b.*\b(?:what|who|which|when|where|why|how|if|whether|difference|between|about)\b/,
  /^(?:explain|define|describe|compare|clarify|summari[sz]e|list (?:the|all|of|every)|tell me (?!about it$)|show me|give me|walk me through|help me (?:understand|with)|teach me|eli5|difference|differences|diff|what about|how about|meaning of|definition of|job of|role of)\b\s*\S/,
  // "operations vs sales", and nothing more.
  /^(?:[\w&/'-]+ ){1,3}(?:vs\.?|versus) (?:[\w&/'-]+ ?){1,3}$/,
];

/** Without an auxiliary word in the right place these open an exclamation. */
const EXCLAMATION =
  /^(?:what an?\b|how (?:nice|cool|great|sad|funny|lovely|cute|sweet|odd|weird)\b|have an?\b)/;

/** Question words in a sense that asks nothing: 没什么, 什么都行, 不管怎样, 多少有点. */
const INDEFINITE =
  /[没沒]有?(?:什么|什麼|太大|多大|啥)?(?:区别|區別|不同|差别|差別|关系|關係)|没(?:什么|啥|怎么|谁)|沒(?:什麼|甚麼|啥|怎麼|誰)|冇(?:乜|咩)嘢?|不怎[么麼]|(?:不管|无论|無論|不论|不論|随便|隨便|任何)[^，。,.]{0,4}?(?:什么|什麼|怎么|怎麼|怎样|怎樣|谁|誰|哪|如何|几|幾)|无论如何|無論如何|(?:什么|什麼|啥|怎么|怎麼|怎样|怎樣|谁|誰|哪里|哪裡|哪儿)(?:都|也)|(?<![是做干幹])(?:什么|什麼|啥)的(?=$|[\s，。,.!！~])|多少(?:有点|有點|会|會)|哪怕|几乎|幾乎/g;

/** Who tells what he knows does not ask: 我知道什么是…, 他问我怎么…; but 我不知道…, 我想知道… do. */
const TELLING =
  /^(?:我们?|我們|他们?|她|他們|老板|老闆|同事)?(?:已经|已經|都|也|刚|剛|才|终于|終於)*(?:知道|懂|明白|了解|清楚|学会|學會|告诉他|告訴他|问我|問我|问过|問過|说过|說過)(?:了|到|咗)?/;

const CHINESE: readonly RegExp[] = [
  /什么|什麼|甚麼|怎么|怎麼|怎样|怎樣|咋|如何|为何|為何|为啥|為啥|啥|哪|谁|誰|多少|多久|多大|[有分要]几|[有分要]幾|几[个种類类]|幾[個種類]|干嘛|幹嘛|干吗|有那些/,
  /乜|咩|[边邊](?:个|個|度|位|种|種|一|樣|样)|[点點](?:样|樣|解|做|分|先|計|计)|几多|幾多|[係系]咪|[有冇]冇|得唔得|識唔識|识唔识|使唔使/,
  /(\p{Script=Han})[不没沒唔](?:\1)|有没有|有沒有|可不可以|能不能|知不知/u,
  /(?:吗|嗎|呢|么|麼|嘛)[\s~～。.!！…]*$|\p{Script=Han}{4}不[\s~～]*$/u,
  /(?:是|算|归|歸|该|該|选|選)[^，。,]+(?:还是|還是|抑或|定係|定系)/,
  /请问|請問|想问|想問|问一下|問一下|问下|問下|想知道|想了解|想搞懂|不知道|不懂|不明白|唔知|唔明|搞不懂|搞不清|分不清|求(?:解|教|助|科普|解释|解釋)/,
  /(?:^|[请請帮幫可以再\s，,])(?:解释|解釋|介绍|介紹|说说|說說|讲讲|講講|讲一下|講一下|说一下|說一下|说明|說明|告诉我|告訴我|话我知|話我知|列出|列一下|总结|總結|科普|对比|對比|比较|比較|定义|定義)(?!了|过|過|得|完)/,
  /^(?!.*[了过過]).*(?:区别|區別|差别|差別|差异|差異|不同|分别|分別|定义|定義|意思|职责|職責|目标|目標|技能|指标|指標|关系|關係|异同|異同)[\s。.~～]*$/,
];

/** Whether one text, in lower case and without its question marks, has the form of a question. */
export function asksInWords(text: string): boolean {
  const point = text.replace(OPENING, '');
  if (/\p{Script=Han}/u.test(text)) {
    const rest = text.replaceAll(INDEFINITE, ' ').trim();
    return !TELLING.test(rest) && CHINESE.some((form) => form.test(rest));
  }
  const clauses = [point, ...point.split(/[,:]\s*/).slice(1)];
  return clauses.some((clause) => !EXCLAMATION.test(clause) && ENGLISH.some((form) => form.test(clause)));
}
