import type { Checked, Finding, Rule } from '../rule.ts';

const MAX_ZH = 40;
const MAX_EN_WORDS = 20;

export const briefForm: Rule = {
  code: 'brief-form',
  severity: 'warning',
  description: 'A `brief` is a short phrase without a full stop, since it stands beside others.',
  *check({ knowledge }: Checked): Iterable<Finding> {
    for (const { brief, place } of knowledge.entries.values()) {
      if (!brief) continue;
      const at = { file: place.file, path: [...place.path, 'brief'] };
      if (/[。.]$/.test(brief['zh-Hans']) || /[.]$/.test(brief.en))
        yield { place: at, message: 'the brief ends in a full stop', hint: 'remove it' };
      if (brief['zh-Hans'].length > MAX_ZH || brief.en.split(/\s+/).length > MAX_EN_WORDS)
        yield {
          place: at,
          message: 'the brief is long',
          hint: `at most ${MAX_ZH} Chinese characters, ${MAX_EN_WORDS} English words`,
        };
    }
  },
};
