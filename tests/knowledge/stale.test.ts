import { describe, expect, it } from 'vitest';
import { findStale } from '../../src/knowledge/stale.ts';
import { loadTiny } from '../fixtures/tiny.ts';

// Reviewed: faq and guide 2025-06-30, subjects 2026-01-15, the comparison 2026-03-01.
const { knowledge, locate } = loadTiny();
const stale = (days: number, today: string) =>
  findStale(knowledge, days, today, locate).map(
    ({ file, line, column, severity, code }) => `${file}:${line}:${column} ${severity} ${code}`,
  );

describe('files that nobody has read for long', () => {
  it('are listed once each, at their date', () => {
    expect(stale(180, '2026-03-02')).toEqual([
      'faq/day-old-bread.yaml:2:1 warning review-overdue',
      'guide/start-a-shift.yaml:2:1 warning review-overdue',
    ]);
  });

  it('are those older than the limit, not as old', () => {
    expect(stale(1, '2026-03-02')).toHaveLength(4);
    expect(stale(0, '2026-03-02')).toHaveLength(5);
  });

  it('are none where all is fresh', () => expect(stale(365, '2026-03-02')).toEqual([]));
});

describe('files reviewed in the future', () => {
  it('are errors', () => {
    expect(stale(9999, '2026-02-01')).toEqual([
      'comparisons/baking~delivery.yaml:2:1 error reviewed-in-future',
    ]);
  });

  it('unless it is tomorrow, which has begun further east', () =>
    expect(stale(9999, '2026-02-28')).toEqual([]));
});
