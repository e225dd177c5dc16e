import { checkText, type Fault, fault, isRecord, type Json } from './faults.ts';
import { nextId } from './ids.ts';

/** A file that came with a request: `files[0]` has the id `0`. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A body with files, as `multipart/form-data`: its JSON, and the files. Rejects where it is none. */
export async function readForm(
  type: string,
  bytes: Buffer,
): Promise<{ readonly json: string; readonly files: readonly Upload[] }> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const files: Upload[] = [];
  for (const [key, value] of form.entries()) {
    const id = /^files\[(\d+)\]$/.exec(key)?.[1];
    if (id !== undefined && typeof value !== 'string')
      files.push({ id, name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { json: String(form.get('payload_json') ?? ''), files };
}

/** Discord's limit for a server without boosts. */
const MOST_BYTES = 10 * 1024 * 1024;

/** Each attachment is a file that came along, or one that the message has; each file is told of. */
export function checkAttachments(body: unknown, files: readonly Upload[], kept: readonly Json[]): Fault[] {
  const list = isRecord(body) ? (body.attachments ?? []) : [];
  if (!Array.isArray(list) || list.length > 10)
    return [fault('attachments', 'BASE_TYPE_BAD_LENGTH', 'Must be a list of 10 at most.')];
  const known = [...files, ...kept].map(({ id }) => String(id));
  const told = list.flatMap((item, index) => {
    const at = `attachments.${index}`;
    if (!isRecord(item)) return [fault(at, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used.')];
    return [
      ...(known.includes(String(item.id))
        ? []
        : [fault(`${at}.id`, 'ATTACHMENT_NOT_FOUND', 'No such file.')]),
      ...(item.description === undefined ? [] : checkText(`${at}.description`, item.description, 0, 1024)),
    ];
  });
  const large = files.filter(({ bytes }) => bytes.length > MOST_BYTES);
  return [
    ...told,
    ...large.map(({ name }) => fault('files', 'BASE_TYPE_MAX_LENGTH', `${name} is too large.`)),
  ];
}

/** What a message has attached after an edit; files that are not told of stay, and an absent list changes nothing. */
export function attachedAfter(body: Json, files: readonly Upload[], kept: readonly Json[]): readonly Json[] {
  if (!Array.isArray(body.attachments)) return kept;
  return (body.attachments as Json[]).flatMap((item) => {
    const file = files.find(({ id }) => id === String(item.id));
    if (!file) return kept.filter(({ id }) => id === item.id);
    const { name, bytes } = file;
    const id = nextId();
    const url = `https://cdn.discordapp.com/attachments/1/${id}/${name}`;
    return [
      { id, filename: name, description: item.description, size: bytes.length, url, proxy_url: url, bytes },
    ];
  });
}
