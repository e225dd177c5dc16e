/** Where a bar is drawn; a terminal's stream. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface Bar {
  /** Draws a step over the last. False where nobody is looking: then a line of the log must do. */
  show(step: string, share: number): boolean;
  clear(): void;
}

const WIDTH = 24;
const CLEAR_LINE = '\r\u001b[2K';

/** A bar that grows as something goes on, for a person at a terminal. */
export function makeBar(terminal: Terminal): Bar {
  let shown = false;
  return {
    show(step, share) {
      if (!terminal.isTTY) return false;
      const full = Math.round(Math.min(1, Math.max(0, share)) * WIDTH);
      const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
      terminal.write(`${CLEAR_LINE}${bar} ${String(Math.round(share * 100)).padStart(3)} % ${step}`);
      shown = true;
      return true;
    },
    clear() {
      if (shown) terminal.write(CLEAR_LINE);
      shown = false;
    },
  };
}
