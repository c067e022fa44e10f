import { describe, expect, test } from 'vitest';

import { formatProgress } from '../../../src/domain/progress.ts';
import { diagnosticMessagesFor } from '../../../src/messages/index.ts';

const [fr, en] = [diagnosticMessagesFor('fr'), diagnosticMessagesFor('en')];

describe('How far a command is', () => {
  test('says what it does, how many of how many, and how long still', () => {
    expect(formatProgress({ stage: 'pages', done: 2500, of: 12_500 }, 10, fr)).toBe(
      'Pages et flux : 2\u202F500 sur 12\u202F500, encore 40 s environ',
    );
    expect(formatProgress({ stage: 'pages', done: 2500, of: 12_500 }, 10, en)).toBe('Pages and feeds: 2,500 of 12,500, about 40 s left');
  });

  test('counts in minutes what takes long', () => {
    expect(formatProgress({ stage: 'compress', done: 100, of: 1000 }, 60, fr)).toContain('encore 9 min environ');
  });

  test('foretells nothing of too little', () => {
    expect(formatProgress({ stage: 'texts', done: 3, of: 1000 }, 10, fr)).toBe('Lecture des textes : 3 sur 1\u202F000…');
    expect(formatProgress({ stage: 'bundle', done: 0, of: 0 }, 10, fr)).toBe('Assemblage du code…');
  });
});
