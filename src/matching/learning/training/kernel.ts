// What is used of WebAssembly: its types belong to the browser's library, which is not ours.
declare namespace WebAssembly {
  class Memory {
    constructor(size: { initial: number; maximum: number });
    readonly buffer: ArrayBuffer;
  }
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: Record<string, Record<string, unknown>>);
    readonly exports: Record<string, unknown>;
  }
}

/**
 * The inner loop of training as WebAssembly: scores of all classes for one sample, sixteen classes at a time. The
 * module is a few hundred bytes, written out here, so that no compiler is needed to build it.
 */
export interface Kernel {
  /** Grows by no call: views on its buffer stay good. */
  readonly memory: WebAssembly.Memory;
  /**
   * Sums rows of weights, each times a value, into `out`, over the classes' whole width.
   *
   * All in bytes. From `from` to `to` stand the places of the rows, in numbers from the beginning of the memory; each
   * row's value stands `apart` behind its place. `width`: of a row, a multiple of {@link BLOCK}.
   */
  sum(from: number, to: number, apart: number, out: number, width: number): void;
}

/** Bytes: four vectors of four 32-bit floats, as much as a line of the processor's cache. */
export const BLOCK = 64;

/** Null where the machine has no vectors (or not as much memory): then plain code does the same. */
export function makeKernel(bytes: number): Kernel | null {
  try {
    const pages = Math.ceil(bytes / 65_536);
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(MODULE), { m: { m: memory } });
    return { memory, sum: exports.s as Kernel['sum'] };
  } catch {
    return null;
  }
}

// The instructions that are used, by their names in the specification.
const I32 = 0x7f;
const V128 = 0x7b;
const BLOCK_ = [0x02, 0x40];
const LOOP = [0x03, 0x40];
const END = [0x0b];
const br = (depth: number) => [0x0c, depth];
const brIf = (depth: number) => [0x0d, depth];
const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const i32Const = (value: number) => [0x41, ...signed(value)];
const i32Load = [0x28, 2, 0];
const I32_LT_U = [0x49];
const I32_GE_U = [0x4f];
const I32_ADD = [0x6a];
const I32_SHL = [0x74];
const vector = (code: number, ...rest: number[]) => [0xfd, ...unsigned(code), ...rest];
const V128_LOAD = (offset: number) => vector(0x00, 4, ...unsigned(offset));
const V128_LOAD32_SPLAT = vector(0x09, 2, 0);
const V128_STORE = (offset: number) => vector(0x0b, 4, ...unsigned(offset));
const V128_ZERO = vector(0x0c, ...new Array<number>(16).fill(0));
const F32X4_ADD = vector(0xe4);
const F32X4_MUL = vector(0xe6);

// Parameters, then locals.
const FROM = 0;
const TO = 1;
const APART = 2;
const OUT = 3;
const WIDTH = 4;
const COLUMN = 5;
const AT = 6;
const ROW = 7;
const VALUE = 8;
const SUMS = [9, 10, 11, 12] as const;

/** for each block of classes: sums = 0; for each row: sums += value × row; store sums */
const CODE: readonly number[] = [
  ...LOOP,
  ...SUMS.flatMap((sum) => [...V128_ZERO, ...set(sum)]),
  ...[...get(FROM), ...set(AT)],
  ...BLOCK_,
  ...LOOP,
  ...[...get(AT), ...get(TO), ...I32_GE_U, ...brIf(1)],
  ...[...get(AT), ...i32Load, ...i32Const(2), ...I32_SHL, ...get(COLUMN), ...I32_ADD, ...set(ROW)],
  ...[...get(AT), ...get(APART), ...I32_ADD, ...V128_LOAD32_SPLAT, ...set(VALUE)],
  ...SUMS.flatMap((sum, i) => [
    ...[...get(sum), ...get(VALUE), ...get(ROW), ...V128_LOAD(16 * i)],
    ...[...F32X4_MUL, ...F32X4_ADD, ...set(sum)],
  ]),
  ...[...get(AT), ...i32Const(4), ...I32_ADD, ...set(AT), ...br(0)],
  ...END,
  ...END,
  ...SUMS.flatMap((sum, i) => [...get(OUT), ...get(COLUMN), ...I32_ADD, ...get(sum), ...V128_STORE(16 * i)]),
  ...[...get(COLUMN), ...i32Const(BLOCK), ...I32_ADD, ...set(COLUMN)],
  ...[...get(COLUMN), ...get(WIDTH), ...I32_LT_U, ...brIf(0)],
  ...END,
  ...END,
];

const name = (text: string) => [text.length, ...new TextEncoder().encode(text)];
const section = (id: number, ...content: number[]) => [id, ...unsigned(content.length), ...content];
const BODY = [3, 3, I32, 1, V128, SUMS.length, V128, ...CODE];

const MODULE = Uint8Array.from([
  ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  // Types: one, of five numbers and no result.
  ...section(1, 1, 0x60, 5, I32, I32, I32, I32, I32, 0),
  // Imports: a memory, of any size up to any maximum.
  ...section(2, 1, ...name('m'), ...name('m'), 2, 1, 0, ...unsigned(65_536)),
  ...section(3, 1, 0),
  ...section(7, 1, ...name('s'), 0, 0),
  ...section(10, 1, ...unsigned(BODY.length), ...BODY),
]);

/** Numbers in the format's own variable length (LEB128). */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    if ((rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}
