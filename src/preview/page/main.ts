import { LANGUAGES, type Language } from '../../knowledge/text.ts';
import { type Command, fetchCommands } from './api.ts';
import { BOT_AVATAR } from './chat/avatars.ts';
import { makeChat } from './chat/chat.ts';
import { makeComposer } from './composer/composer.ts';
import { button, byId, el } from './dom.ts';
import { firstLocale, keepLocale, localised } from './locale.ts';
import { followReloads, untilLearnt } from './news.ts';
import { adaptComponents } from './theme.ts';
import { BOT_NAME, PAGE_WORDING } from './wording.ts';

adaptComponents();
let locale = firstLocale();
const news = byId('news');
const words = () => PAGE_WORDING[locale];
await untilLearnt(news, words);
const commands = await fetchCommands();
const chat = makeChat(
  byId('scroller'),
  () => locale,
  () => composer.focus(),
);
const composer = makeComposer({
  root: byId('composer'),
  commands,
  locale: () => locale,
  say: (text) => void chat.say(text),
  run: (name, options, shown) => void chat.run(name, options, shown),
});

function setLocale(next: Language): void {
  locale = next;
  const words = PAGE_WORDING[locale];
  document.documentElement.lang = words.tag;
  document.title = words.title;
  byId('header').replaceChildren(...drawHeader());
  byId('sidebar').replaceChildren(...drawSidebar(commands));
  chat.relabel();
  composer.relabel();
}

function drawHeader(): HTMLElement[] {
  const words = PAGE_WORDING[locale];
  const choices = LANGUAGES.map((language) => {
    const { tag, self } = PAGE_WORDING[language];
    const choose = () => {
      keepLocale(language);
      setLocale(language);
      byId(`locale-${language}`).focus();
    };
    const pressed = String(language === locale);
    return button({ id: `locale-${language}`, lang: tag, 'aria-pressed': pressed }, choose, self);
  });
  return [
    el('h1', {}, el('span', { class: 'hash', 'aria-hidden': 'true' }, '#'), words.channel),
    el('p', { class: 'topic' }, words.topic),
    el('div', { class: 'languages', role: 'group', 'aria-label': words.languageLabel }, ...choices),
  ];
}

function drawSidebar(declared: readonly Command[]): HTMLElement[] {
  const words = PAGE_WORDING[locale];
  const rows = declared.map((command) => {
    const { name, description } = localised(command, locale);
    const begin = button(
      {},
      () => composer.start(command),
      el('b', { class: 'commands-name' }, `/${name}`),
      el('span', { class: 'commands-description' }, description),
    );
    return el('li', {}, begin);
  });
  return [
    el(
      'div',
      { class: 'server' },
      el('img', { src: BOT_AVATAR, alt: '', width: '32', height: '32' }),
      el('div', {}, el('strong', {}, BOT_NAME), el('span', {}, words.preview)),
    ),
    el('h2', { class: 'side-label' }, words.channels),
    el('p', { class: 'channel' }, el('span', { class: 'hash', 'aria-hidden': 'true' }, '#'), words.channel),
    el('h2', { id: 'commands-label', class: 'side-label' }, words.commands),
    el('ul', { class: 'commands', 'aria-labelledby': 'commands-label' }, ...rows),
  ];
}

setLocale(locale);
composer.focus();
void followReloads(news, words);
