import { isLanguage, type Language } from '../../knowledge/text.ts';

/** What a control of the panel sets; a button's id also says to what, a menu's choice comes beside it. */
export type Setting =
  | { readonly control: Menu }
  | { readonly control: 'near'; readonly value: 'silent' | 'offer' }
  | { readonly control: 'pictures' | 'greet'; readonly value: 'on' | 'off' };

export interface SettingAction {
  /** Of the panel. */
  readonly language: Language;
  readonly setting: Setting;
}

type Menu = (typeof MENUS)[number];

const MENUS = ['language', 'answers', 'cooldowns', 'onboarding'] as const;
const BUTTONS: Readonly<Record<string, readonly string[]>> = {
  near: ['silent', 'offer'],
  pictures: ['on', 'off'],
  greet: ['on', 'off'],
};

/** `set:en:language` for a menu, `set:en:pictures:off` for a button. */
export function formatSettingId({ language, setting }: SettingAction): string {
  const value = 'value' in setting ? `:${setting.value}` : '';
  return `set:${language}:${setting.control}${value}`;
}

/** The inverse of {@link formatSettingId}; null for anything that it would not have printed. */
export function parseSettingId(id: string): SettingAction | null {
  const [verb, language = '', control = '', value, ...rest] = id.split(':');
  if (verb !== 'set' || !isLanguage(language) || rest.length > 0) return null;
  const menu = MENUS.find((name) => name === control);
  if (menu) return value === undefined ? { language, setting: { control: menu } } : null;
  if (value === undefined || !Object.hasOwn(BUTTONS, control) || !BUTTONS[control]?.includes(value))
    return null;
  return { language, setting: { control, value } as Setting };
}
