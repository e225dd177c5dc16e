import type { Language } from '../../../knowledge/text.ts';
import type { Said } from '../../../replying/botReply.ts';
import { makeRecent } from '../../../replying/memory/recent.ts';
import type { BotReply } from '../../../replying/reply.ts';
import type { BotRequest } from '../../../replying/request.ts';
import { type Asked, ask } from '../api.ts';
import { button, el } from '../dom.ts';
import { BOT_NAME, PAGE_WORDING, troubleText } from '../wording.ts';
import { BOT, drawMarkdown, drawMessage, drawPayload, drawReference, type Press, user } from './draw.ts';
import { firstLine } from './markdown.ts';
import { drawPicture } from './picture.ts';

/** The message list: what was asked, and what the bot replied. */
export interface Chat {
  say(text: string): Promise<void>;
  /** `shown`: the command as it was written, for the line above the reply. */
  run(name: string, options: Readonly<Record<string, string>>, shown: string): Promise<void>;
  /** Redraws what belongs to the page and not to the conversation. */
  relabel(): void;
}

/** Pixels kept free above and below a message that is scrolled to. */
const MARGIN = 12;

type Draw = (request: BotRequest, asked: Asked) => void;

/** @param locale what Discord would tell of the reader's language, read anew at each request */
export function makeChat(scroller: HTMLElement, locale: () => Language, focusInput: () => void): Chat {
  const words = () => PAGE_WORDING[locale()];
  const list = el('discord-messages', { role: 'log', 'aria-live': 'polite' });
  scroller.append(list);
  // The same memory as in Discord; a tab is one person in one channel.
  const recent = makeRecent({ now: Date.now });
  let welcome: HTMLElement | null = null;

  /** Scrolls down to a message's end, but never so far that its beginning, or its question's, is out of sight. */
  const reveal = async (message: HTMLElement, top: HTMLElement = message) => {
    await settled(message);
    const view = scroller.getBoundingClientRect();
    const below = message.getBoundingClientRect().bottom + MARGIN - view.bottom;
    const above = top.getBoundingClientRect().top - MARGIN - view.top;
    scroller.scrollTop += below > 0 || above < 0 ? Math.min(below, above) : 0;
  };

  const append = (message: HTMLElement, top?: HTMLElement) => {
    list.append(message);
    return reveal(message, top);
  };

  const send = async (request: BotRequest, draw: Draw) => draw(request, await ask(request));

  /** The trouble, and a button that asks the same again. */
  const trouble = (asked: Exclude<Asked, { ok: true }>, request: BotRequest, draw: Draw) => {
    const retry = button(
      { class: 'pill' },
      () => {
        note.remove();
        focusInput();
        void send(request, draw);
      },
      words().retry,
    );
    const note = el(
      'div',
      { class: 'trouble', role: 'alert' },
      el('p', {}, troubleText(asked, words())),
      retry,
    );
    void append(note);
  };

  const fillIn = (
    message: HTMLElement,
    said: Extract<BotReply, { kind: 'send' | 'edit' }>,
    isPrivate: boolean,
  ) => {
    const { payload, outcome } = said;
    if (outcome.ref !== null) recent.add('you', 'here', outcome.ref);
    message.lang = PAGE_WORDING[outcome.language].tag;
    const press: Press = (customId, values) =>
      pressed(message, { customId, ...(values && { values }) }, isPrivate, firstLine(payload.content));
    const kept = [...message.children].filter((child) => child.slot === 'reply');
    const drawn = drawPayload(payload, press);
    message.replaceChildren(...kept, ...drawn);
    if (said.picture) {
      const beside = drawPayload({ ...payload, content: said.picture.content }, press)[0];
      void addPicture(message, drawn[0], said.picture, beside);
    }
    message.classList.toggle('private', isPrivate);
    if (isPrivate) message.append(privateNote(message));
  };

  /** Beneath the text, which then leaves to it what it shows; unless that has been replaced by then. */
  const addPicture = async (
    message: HTMLElement,
    text: Node | undefined,
    wanted: NonNullable<Said['picture']>,
    beside: Node | undefined,
  ) => {
    const picture = await drawPicture(wanted);
    if (!picture || text?.parentNode !== message) return;
    const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 2 * MARGIN;
    if (beside) message.replaceChild(beside, text);
    message.append(picture);
    if (atEnd && message === list.lastElementChild) await reveal(message);
  };

  const privateNote = (message: HTMLElement) => {
    const dismiss = button(
      { class: 'link' },
      () => {
        message.remove();
        focusInput();
      },
      words().dismiss,
    );
    return el('div', { slot: 'thread', class: 'note', lang: words().tag }, `${words().onlyYou} · `, dismiss);
  };

  const pressed = (
    message: HTMLElement,
    what: { readonly customId: string; readonly values?: readonly string[] },
    onPrivate: boolean,
    quoted: string,
  ) =>
    send({ kind: 'component', ...what, onPrivate, locale: locale() }, function draw(sent, asked) {
      if (!asked.ok) return trouble(asked, sent, draw);
      const { reply } = asked;
      if (reply.kind === 'delete') return message.remove();
      if (reply.kind === 'send') return answered(reply, drawReference(BOT, quoted));
      if (reply.kind !== 'edit') return;
      // The pressed button is gone with the old text; the keyboard goes on from the first of the new ones.
      const focused = message.contains(document.activeElement);
      fillIn(message, reply, true);
      void reveal(message).then(() => {
        const first = message.querySelector<HTMLElement>('select, discord-button');
        const target = first?.shadowRoot?.querySelector('button') ?? first;
        if (focused) target?.focus({ preventScroll: true });
      });
    });

  const answered = (
    reply: Extract<BotReply, { kind: 'send' }>,
    reference: HTMLElement,
    top?: HTMLElement,
  ) => {
    const message = drawMessage(BOT, words(), reference);
    fillIn(message, reply, reply.visibility === 'private');
    void append(message, top);
  };

  const drawWelcome = () => {
    const examples = words().examples.map((text) =>
      el(
        'li',
        {},
        button({ class: 'pill' }, () => void say(text), text),
      ),
    );
    const message = drawMessage(
      BOT,
      words(),
      drawMarkdown(words().welcome),
      el('p', { class: 'label', id: 'examples-label' }, words().examplesLabel),
      el('ul', { class: 'pills', 'aria-labelledby': 'examples-label' }, ...examples),
    );
    message.id = 'welcome';
    message.lang = words().tag;
    return message;
  };

  const say = async (text: string) => {
    const mention = el('discord-mention', {}, BOT_NAME);
    const asking = drawMessage(user(words()), words(), el('div', { class: 'said' }, mention, ` ${text}`));
    await append(asking);
    const request: BotRequest = {
      kind: 'message',
      text,
      locale: locale(),
      recent: recent.get('you', 'here'),
    };
    await send(request, function draw(sent, asked) {
      if (!asked.ok) return trouble(asked, sent, draw);
      if (asked.reply.kind === 'send') answered(asked.reply, drawReference(user(words()), text), asking);
    });
  };

  return {
    say,
    run: (name, options, shown) =>
      send({ kind: 'command', name, options, locale: locale() }, function draw(sent, asked) {
        if (!asked.ok) return trouble(asked, sent, draw);
        if (asked.reply.kind === 'send')
          answered(asked.reply, drawReference(user(words()), `${words().used} ${shown}`, false));
      }),
    relabel() {
      list.setAttribute('aria-label', words().messages);
      const drawn = drawWelcome();
      if (welcome) welcome.replaceWith(drawn);
      else list.append(drawn);
      welcome = drawn;
    },
  };
}

/** Resolves once Discord's components have drawn themselves, so that heights can be trusted. */
async function settled(element: HTMLElement): Promise<void> {
  const drawn = [element, ...element.querySelectorAll('*')].map(
    (node) => (node as { updateComplete?: Promise<unknown> }).updateComplete,
  );
  await Promise.all(drawn);
}
