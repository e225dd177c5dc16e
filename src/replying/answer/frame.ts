import type { Visibility } from '../botReply.ts';

/**
 * Where an answer stands; decides where its buttons lead and what the last of them does: whoever asked can take a
 * public one away, and from one found by browsing the way leads back to its shelf.
 */
export type Frame =
  | {
      readonly kind: 'public';
      /** Discord's id of whoever asked; null where that is not known. */
      readonly asker: string | null;
    }
  | { readonly kind: 'private' }
  | {
      readonly kind: 'browse';
      /** The id of the way back; null where no button can hold it. */
      readonly back: string | null;
    }
  /** Within a guide, which adds a way back of its own. */
  | { readonly kind: 'bare' };

export const PRIVATE: Frame = { kind: 'private' };
export const BARE: Frame = { kind: 'bare' };

export const publicFor = (userId: string | undefined): Frame => ({ kind: 'public', asker: userId ?? null });

interface PrivatelyUsed {
  readonly options: { readonly private?: boolean };
  readonly userId?: string;
}

/** Who is to see the answer to a command: everybody, unless its `private` option says otherwise. */
export function seenBy({ options, userId }: PrivatelyUsed): {
  readonly visibility: Visibility;
  readonly frame: Frame;
} {
  return options.private
    ? { visibility: 'private', frame: PRIVATE }
    : { visibility: 'public', frame: publicFor(userId) };
}
