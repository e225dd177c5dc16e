import { type IdOf, idCodec } from '../message/idCodec.ts';
import { language, word } from '../message/idField.ts';

/** Which setting a menu sets, `set:en:language`, what was chosen comes beside it; a button also says to what. */
export const SETTING_ID = idCodec({
  set: [
    { language, setting: word('language', 'answers', 'cooldowns', 'onboarding') },
    /** `set:en:near:silent` */
    { language, setting: word('near'), value: word('silent', 'offer') },
    { language, setting: word('pictures', 'greet'), value: word('on', 'off') },
  ],
});

export type SettingId = IdOf<typeof SETTING_ID>;
