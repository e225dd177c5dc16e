import { describe, expect, it } from 'vitest';
import {
  addable,
  closeOption,
  fill,
  missing,
  open,
  optionsOf,
  startDraft,
  stepBack,
  valuesOf,
} from '../../src/preview/page/composer/draft.ts';
import { COMMANDS } from '../../src/replying/features.ts';

const command = (name: string) => {
  const found = COMMANDS.find((declared) => declared.name === name);
  if (!found) throw new Error(`no /${name}`);
  return found;
};
const choice = (value: string) => ({ name: value.toUpperCase(), value });
const option = (name: string) => {
  const found = optionsOf(command('compare')).find((declared) => declared.name === name);
  if (!found) throw new Error(`/compare has no ${name}`);
  return found;
};
const compared = fill(fill(startDraft(command('compare')), choice('operations')), choice('sales'));

describe('a slash command being written', () => {
  it('asks for its required options one after another', () => {
    const first = startDraft(command('compare'));
    expect(first.active?.name).toBe('a');
    expect(fill(first, choice('operations')).active?.name).toBe('b');
    expect(missing(first)?.name).toBe('a');
  });

  it('can be sent once those are filled, or extended by the others', () => {
    expect(compared.active).toBeNull();
    expect(missing(compared)).toBeNull();
    expect(addable(compared).map(({ name }) => name)).toEqual(['c', 'd', 'aspect', 'private']);
    expect(valuesOf(compared)).toEqual({ a: 'operations', b: 'sales' });
  });

  it('takes an optional one when it is opened, and drops it when it stays empty', () => {
    const opened = open(compared, option('aspect'));
    expect(valuesOf(fill(opened, choice('skills')))).toEqual({
      a: 'operations',
      b: 'sales',
      aspect: 'skills',
    });
    expect(closeOption(opened)).toEqual(compared);
  });

  it('changes an option that was filled, and is again complete', () => {
    const changed = fill(open(compared, option('a')), choice('marketing'));
    expect(valuesOf(changed)).toEqual({ a: 'marketing', b: 'sales' });
    expect(changed.active).toBeNull();
  });

  it('goes back option by option, and at last out of the command', () => {
    const once = stepBack(compared);
    expect(once?.active?.name).toBe('b');
    const twice = once && stepBack(once);
    expect(twice?.active?.name).toBe('a');
    expect(twice && stepBack(twice)).toBeNull();
  });

  it('without options is complete at once', () => {
    const help = startDraft(command('help'));
    expect([help.active, missing(help), addable(help)]).toEqual([null, null, []]);
  });
});
