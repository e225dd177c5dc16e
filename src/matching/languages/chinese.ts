import { escapeRegExp } from './escapeRegExp.ts';
import type { LanguagePack } from './language.ts';

/** A question with at most this many characters of Chinese that names nobody leaves something out. */
const SHORT = 14;

/** Words that may stand between a name and what it is set beside: 运营部门和…. */
const TAIL = '(?:部门?|岗位?|人员|团队|模式|的)?';

/** All that is said in a comparison of some names, besides them. Longer words first. */
const COMPARING =
  /我?想知道|请问|请|帮我|给我|麻烦|能不能|能否|可以|一下子?|有没有|是不是|怎么区分|怎么分|区分|比较|对比|相比|比一比|比比|比|区别|不同|差别|差异|异同|分别|不一样|一样|一回事|差在|差多少|有什么|有啥|有何|是什么|是啥|什么|哪些|哪里|哪儿|之间|到底|究竟|以及|还有|各自|各是|它们|他们|放到?一起|摆一起|说说|讲讲|看看|列出|模式|部门|岗位|团队|方面|[和跟与同及的在各都这那四三两俩个种者部上里把是有吗呢啊呀吧哪差]|(?<![a-z0-9])(?:vs|pk)(?![a-z0-9])/g;

/** A question what somebody does or is: what may stand before the name, the name, and what may stand after it. */
const ASKING =
  '^(?:请问|那么?|想问一?下?|问一?下|我?想知道|谁知道|有人知道|你们?知道|咱们|我们|公司里?|的|[,， ])*';
const NAME = '([\\p{Script=Han}a-z0-9][\\p{Script=Han}a-z0-9 ]{1,9}?) ?';
const AFTER = '(?:这个?(?:部门|岗位|角色|职位|词)|岗位?|团队|人员|的人|同事)?';
const END = '[呀啊呢哈哦]*$';
const WHAT = '(?:些|点)?(?:什么|啥|嘛|哪些|甚么|乜嘢?|咩)';

/** Chinese of the mainland, Taiwan and Hong Kong, all read in Simplified. */
export const CHINESE: LanguagePack = {
  written: 'zh',
  languages: ['zh-Hans', 'zh-Hant'],
  script: 'Han',
  variant: (text, converter) => (converter.isHant(text) ? 'zh-Hant' : 'zh-Hans'),
  inScript(text, language, converter) {
    if ((language === 'zh-Hant') === converter.isHant(text)) return text;
    return language === 'zh-Hant' ? converter.toHant(text) : converter.toHans(text);
  },

  greets:
    /^(?:请问(?:一下)?|你好|您好|大家好|哈喽|嗨|麻烦问一?下|想问一?下|问一下|打扰一?下)[\s,，.。!！~:：]+|^请问(?:一下)?/,
  thanks: /[\s,，.。!！~?？]+(?:谢谢(?:大家|啦|了)?|多谢|感谢|拜托了?)[\s.。!！~?？]*$/,
  greeting:
    /^(?:你们?好|您好|大家好|各位好|哈[喽啰]|哈罗|嗨|嘿|喂|早上好|上午好|中午好|下午好|晚上好|早安|午安|晚安|早晨|早|(?:有人|你|大家)?在[吗嘛么不]|在不在|在线吗|打扰(?:一?下|了)?)(?:[呀啊哦呢哇啦]|哈(?![喽啰罗]))*/,
  gratitude:
    /^(?:(?:好的?|嗯+|ok|行|知道了|明白了?|了解了?|收到|太好了|懂了|可以)[呀啊哦哈呢啦,，.。!！~ ]*)?(?:谢谢|多谢|感谢|谢了|谢啦|谢过|辛苦|唔该|麻烦(?:你|您)?了)(?:你们?|您|大家|大佬|老师|机器人|帮忙|解答|回答|的|了|啦|咯|哈|呀|啊|哦|哟|谢谢|晒|很多)*/,
  // Characters do not change their form.
  stem: (word) => word,
  commonWords: () => new Set(),
  // Nothing separates words, so a name stands wherever its characters do.
  standing: (name) => new RegExp(escapeRegExp(name), 'g'),

  compares:
    /区别|不同|唔同|差别|差异|分别|对比|比较|异同|一样|一回事|相比|差在|差多|哪个|哪一个|谁更|有什么差|怎么分|怎么选|(?<![a-z0-9])(?:vs|pk)(?![a-z0-9])|关系|配合|协作|[跟和与同].{1,12}比/,
  lists: /^(?:部门?|岗位?|团队)?[,，]?(?:和|跟|与|同|及|、|,|，|还有|以及|\/)$/,
  withoutComparing: (text) => text.replace(COMPARING, ' '),
  wholeDifference: /区别|不同|唔同|差别|差异|一回事|一样/,
  besideAfter: new RegExp(
    `^\\s*${TAIL}\\s*(?:和|跟|与|同|及|、|还是|或者?|vs\\.?|pk|对(?!比)|/)\\s*(?!谁|哪|什么|怎)([\\p{Script=Han}a-z0-9 ]{1,14}?)(?=的|之间|有|在|到底|究竟|是|哪|谁|区别|不同|差|对比|比较|怎么|如何|[,，.。?？!]|呢|吗|啊|$)`,
    'u',
  ),
  besideBefore:
    /(?:^|[,，、。?？!:：\s])(?:(?:请问|想问|问下|问一下|讲讲|说说|解释|比较|对比)(?:一下)?)?([\p{Script=Han}a-z0-9]{1,8}?)\s*(?:和|跟|与|同|及|、|还是|vs\.?|pk|\/)\s*$/u,
  nobody:
    /^(?:那么?)?(?:它|他|她|它们|他们|这个|那个|这|那|其他|别的|别人|我|你|我们|你们|大家|传统|以前|两者|三者|另一个)$/,

  equates: null,
  asksAbout: [
    `${ASKING}${NAME}${AFTER}(?:到底|究竟|平时|主要|具体|每天|整天|一般|都|是|系|负责)*(?:做|干|搞|管|忙|负责)${WHAT}(?:的|事|工作|活|用)*${END}`,
    `${ASKING}${NAME}${AFTER}(?:到底|究竟)?(?:是|系|指|是指|指的是)个?${WHAT}(?:样的|意思|部门|岗位|职位|角色|东西|概念|工作|人)*的?${END}`,
    `${ASKING}(?:什么|啥)(?:是|叫|叫做)${NAME}${END}`,
    `${ASKING}${NAME}${AFTER}的?(?:职责|工作内容|工作|作用|任务|职能|日常|功能)(?:(?:是|有|包括)${WHAT})?${END}`,
    `^(?:请|帮我|给我)*(?:介绍|讲讲|说说|解释|科普|聊聊)(?:一?下)?${NAME}${AFTER}${END}`,
  ].map((source) => new RegExp(source, 'u')),
  asksWho: /谁/,
  noName: /[你我他她它这那谁哪的和跟与吗呢在了怎]|什么|为何|为啥|啥|今天|明天|昨天|一下/,

  // Four characters at least: 好, ok and 那行 have nothing behind them.
  opensFollowUp: /^(?=[\s\S]{4})(?:那么?|然后|还有|另外|再|好|行|ok|嗯|所以|咁)/u,
  endsFollowUp: /呢[?？!！~。]*$/,
  pointsBack:
    /它们?|他们?|她们?|佢哋?|两者|这俩|那俩|俩|两个|二者|这两|那两|三者|三个|这三|四个|其中|前者|后者|最后一?个|第[一二三四]个|又|也|同样|换成|一样吗|彼此|互相|那个|这个|[这那](?:一?块|方面)/,
  pronoun: /它|他|她|佢|那个|这个|两者/,
  several: /两者|这俩|那俩|俩|两个|二者|这两|那两|三者|三个|这三|三种|一起|彼此|互相/,
  threeOrMore: /[三四]个|三者/,
  countsTogether: /[三四]个/,
  likewise: /也|同样|换成/,
  adds: /加上|算上|算进|加进|加入|放进|放到一起|拉进|带上|连同|也算|算哪|站哪|一起比|摆一起/,
  opensBeside: /^(?:那么?|要是)?(?:和|跟|与|同|比)(?!谁|什么|啥|哪|咩)/,
  likens: /不就是|岂不是|难道不是|等于|相当于|算不算|是不是就是|其实就是|说白了就是/,
  replaces: /换成|换作|改成|代替|替换|取代/,
  within: /[这那](?:一?块|方面|边|里|个|种|类)|里面|其中|它/,
  pointsAtOne: /它(?!们)|[这那](?:个|东西|玩意|套)/,
  ordinals: {
    last: /最后一?[个種种]|后者/,
    first: /第一[个種种]|前者/,
    second: /第二[个種种]/,
    third: /第三[个種种]/,
  },
  withoutFillers: (text) =>
    text.replace(
      /^(?:那么?|还有|其中|然后|再)?(?:和|跟|与|同|比|把)?|的?呢[?？]?$|那个|那种|是?做什么的?|是?干嘛的?|的|也/g,
      ' ',
    ),
  withoutJoining: (text) => text.replace(/^(?:那么?|还有|然后|再|另外|以及)|[也都]|呢[?？!！~。]*$/g, ' '),
  foldName: (name) => name,
  restOf(name, words) {
    const half = words.find((word) => name.startsWith(word) && name.length > word.length);
    return half === undefined ? null : name.slice(half.length);
  },
  isShort: (text) => [...text].filter((char) => /\p{Script=Han}/u.test(char)).length <= SHORT,
  complete: (names, aspect, text) => `${names.join('和')}${aspect ? `的${aspect}` : ''} ${text}`,
};
