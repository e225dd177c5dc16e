import { describe, expect, it } from 'vitest';
import { claims, namesIn, namingHint } from '../../../src/knowledge/kinds/pattern.ts';

describe('the pattern of a path', () => {
  it.each<[string, string, string[] | null]>([
    ['subjects/ID.yaml', 'subjects/user-operations.yaml', ['user-operations']],
    ['subjects/ID.yaml', 'subjects/user-operations.YML', ['user-operations']],
    ['subjects/ID.yaml', 'subjects/User.yaml', null],
    ['subjects/ID.yaml', 'subjects/more/user.yaml', null],
    ['comparisons/A~B.yaml', 'comparisons/a~b~c.yaml', ['a~b~c']],
    ['comparisons/A~B.yaml', 'comparisons/b~a.yaml', null],
    ['comparisons/A~B.yaml', 'comparisons/a.yaml', null],
    ['comparisons/A~B.yaml', 'comparisons/a~b.goal.yaml', null],
    ['comparisons/A~B.yaml', 'comparisons/a~b~c~d~e.yaml', null],
    ['never/KIND/VOICE.yaml', 'never/near/boss.yaml', ['near', 'boss']],
    ['never/KIND/VOICE.yaml', 'never/nearly/boss.yaml', null],
    ['never/KIND.yaml', 'never/near.yaml', ['near']],
    ['phrasings/**.yaml', 'phrasings/any/Path/at all.yaml', []],
    ['terms.yaml', 'terms.yaml', []],
    ['terms.yaml', 'terms.yml', null],
  ])('%s reads %s as %j', (pattern, path, names) => expect(namesIn(pattern, path)).toEqual(names));

  it.each<[string, string, boolean]>([
    ['subjects/ID.yaml', 'subjects/Whatever Else/x.yaml', true],
    ['subjects/ID.yaml', 'subjects.yaml', false],
    ['help/VOICE.yaml', 'help.yaml', false],
    ['help.yaml', 'help.yaml', true],
    ['help.yaml', 'help/boss.yaml', false],
  ])('%s claims %s: %s', (pattern, path, claimed) => expect(claims(pattern, path)).toBe(claimed));

  it('tells who misnamed a file how it is named', () => {
    expect(namingHint(['never/KIND.yaml', 'never/KIND/VOICE.yaml'])).toBe(
      'name it never/KIND.yaml or never/KIND/VOICE.yaml, KIND one of near, far, chatter, hostile, ' +
        'VOICE in lower case with hyphens',
    );
  });
});
