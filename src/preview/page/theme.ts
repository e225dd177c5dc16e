import './discordConfig.ts';
import '@skyra/discord-components-core/discord-action-row.js';
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordButton } from '@skyra/discord-components-core/discord-button.js';
import { DiscordHeader } from '@skyra/discord-components-core/discord-header.js';
import { DiscordListItem } from '@skyra/discord-components-core/discord-list-item.js';
import { DiscordMention } from '@skyra/discord-components-core/discord-mention.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordMessages } from '@skyra/discord-components-core/discord-messages.js';
import { DiscordReply } from '@skyra/discord-components-core/discord-reply.js';
import { DiscordSubscript } from '@skyra/discord-components-core/discord-subscript.js';
import { DiscordUnorderedList } from '@skyra/discord-components-core/discord-unordered-list.js';

/**
 * What Discord's components lack inside their shadow roots: legible greys, a visible focus, labels that may
 * wrap on a phone. Call once, before the first of them is drawn.
 */
export function adaptComponents(): void {
  const focus = 'outline: 2px solid #fff; outline-offset: 2px;';
  add(DiscordMessages, ':host { border: 0; }');
  add(
    DiscordMessage,
    `.discord-message-timestamp { color: #a3a6aa; margin-left: 4px; }
     .discord-author-avatar img { cursor: default; }
     .discord-message-content { min-width: 0; }
     .discord-message-body { overflow-wrap: anywhere; word-break: normal; }
     @media (max-width: 600px) { .discord-author-avatar { margin-right: 12px; } }`,
  );
  add(DiscordAuthorInfo, ':host .discord-author-username:hover { cursor: default; text-decoration: none; }');
  add(DiscordMention, ':host, :host(:hover) { cursor: default; color: #e3e7f8; background-color: #3f4578; }');
  add(
    DiscordButton,
    `:host { min-width: 0; max-width: 100%; }
     :host > button:first-child {
       box-sizing: border-box; height: auto; min-height: 34px; max-width: 100%; padding: 7px 14px;
       border-radius: 8px; line-height: 18px; text-align: start; overflow-wrap: anywhere;
     }
     :host > button:first-child:focus-visible { ${focus} }
     @media (pointer: coarse) { :host > button:first-child { min-height: 40px; } }
     @media (prefers-reduced-motion: reduce) { :host > button:first-child { transition: none; } }`,
  );
  add(DiscordHeader, ':host > h3 { margin: 4px 0 6px; line-height: 1.4; color: #f2f3f5; }');
  add(
    DiscordReply,
    `:host { min-width: 0; color: #b5bac1; }
     .discord-replied-message-content { overflow: hidden; cursor: default; min-width: 0; }
     .discord-replied-message-content:hover { color: inherit; }
     .discord-replied-message-username { opacity: 0.85; }
     .discord-replied-message-username:hover { text-decoration: none; cursor: default; }
     @media (max-width: 600px) { :host { margin-left: 52px; } }`,
  );
  add(DiscordSubscript, ':host { display: block; } small { color: #a3a6aa; line-height: 1.5; }');
  add(
    DiscordUnorderedList,
    ':host { display: block; line-height: 1.5; } :host > ul { margin: 2px 0 0 18px; }',
  );
  add(DiscordListItem, ':host > li { margin-bottom: 2px; }');
}

/** Lit keeps a class's style sheets in this list; each later instance adopts them all, in order. */
function add(component: { elementStyles: unknown[] }, rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  component.elementStyles.push(sheet);
}
