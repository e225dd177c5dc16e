export type Json = Record<string, unknown>;

/** One thing that Discord would refuse: where in the body, by which of Discord's codes, in words. */
export interface Fault {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export const fault = (path: string, code: string, message: string): Fault => ({ path, code, message });

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Discord counts code points. */
export const lengthOf = (text: string): number => [...text].length;

/** A text within limits, or the fault of it. */
export function checkText(path: string, value: unknown, min: number, max: number): Fault[] {
  if (typeof value !== 'string')
    return [fault(path, 'STRING_TYPE_CONVERT', 'Could not interpret value as string.')];
  const length = lengthOf(value);
  return length < min || length > max
    ? [fault(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length, is ${length}.`)]
    : [];
}

/** Discord's body for a form that it refuses: errors nested by path. */
export function formError(faults: readonly Fault[]): Json {
  const errors: Json = {};
  for (const { path, code, message } of faults) {
    let at = errors;
    for (const key of path.split('.')) {
      at[key] ??= {};
      at = at[key] as Json;
    }
    at._errors = [...((at._errors as unknown[]) ?? []), { code, message }];
  }
  return { code: 50035, message: 'Invalid Form Body', errors };
}
