import { describe, expect, test } from 'vitest';

import { dayAndMonth, instantOf, longDate } from '../../../src/domain/date.ts';
import { daysIn, parseDate } from '../../../src/domain/parse-date.ts';
import { zonedFromInstant, zonedFromWall } from '../../../src/domain/zone.ts';
import { messagesFor } from '../../../src/messages/index.ts';

const PARIS = 'Europe/Paris';

describe('A date without zone is of the site’s', () => {
  test.each([
    ['2026-01-05', '2026-01-05T00:00:00+01:00'],
    ['2026-07-14', '2026-07-14T00:00:00+02:00'],
    ['2016-01-05 23:30', '2016-01-05T23:30:00+01:00'],
    ['2016-01-05 23:30:15', '2016-01-05T23:30:15+01:00'],
    ['2026-05-01T10:00', '2026-05-01T10:00:00+02:00'],
    ['1901-01-01', '1901-01-01T00:00:00+00:09'],
  ])('%s', (text, date) => {
    expect(parseDate(text, PARIS)).toEqual({ ok: true, date });
  });

  test.each([
    ['America/Montreal', '2026-05-01T00:00:00-04:00'],
    ['Asia/Kolkata', '2026-05-01T00:00:00+05:30'],
    ['UTC', '2026-05-01T00:00:00+00:00'],
    ['Pacific/Auckland', '2026-05-01T00:00:00+12:00'],
  ])('in %s', (zone, date) => {
    expect(parseDate('2026-05-01', zone)).toEqual({ ok: true, date });
  });
});

describe('A date with a zone is that instant, on the site’s clock', () => {
  test.each([
    ['2016-04-09 15:35:44 +0200', '2016-04-09T15:35:44+02:00'],
    ['2016-04-09 15:35:44 +02:00', '2016-04-09T15:35:44+02:00'],
    ['2016-01-05T23:30:00Z', '2016-01-06T00:30:00+01:00'],
    ['2016-01-05 23:30:00 UTC', '2016-01-06T00:30:00+01:00'],
    ['2026-05-01T10:00:00.250Z', '2026-05-01T12:00:00+02:00'],
    ['2026-12-31 23:30 -0500', '2027-01-01T05:30:00+01:00'],
  ])('%s', (text, date) => {
    expect(parseDate(text, PARIS)).toEqual({ ok: true, date });
  });
});

describe('When the clock changes in Paris', () => {
  test('an hour that does not exist keeps the offset before it', () => {
    expect(parseDate('2026-03-29 02:30', PARIS)).toEqual({ ok: true, date: '2026-03-29T02:30:00+01:00' });
  });

  test('an hour that exists twice is the first', () => {
    expect(parseDate('2026-10-25 02:30', PARIS)).toEqual({ ok: true, date: '2026-10-25T02:30:00+02:00' });
  });

  test('the days around it have their own offsets', () => {
    expect(zonedFromWall(Date.UTC(2026, 2, 29), PARIS)).toBe('2026-03-29T00:00:00+01:00');
    expect(zonedFromWall(Date.UTC(2026, 2, 30), PARIS)).toBe('2026-03-30T00:00:00+02:00');
    expect(zonedFromInstant(Date.UTC(2026, 9, 25, 1), PARIS)).toBe('2026-10-25T02:00:00+01:00');
  });
});

test('the zone of the machine changes nothing', () => {
  const before = process.env['TZ'];
  try {
    for (const zone of ['Asia/Tokyo', 'America/Los_Angeles', 'UTC']) {
      process.env['TZ'] = zone;
      expect(parseDate('2026-05-01 23:30', PARIS)).toEqual({ ok: true, date: '2026-05-01T23:30:00+02:00' });
    }
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});

describe('A date in another form proposes', () => {
  test.each([
    ['1er mai 2026', '2026-05-01'],
    ['vendredi 1er mai 2026', '2026-05-01'],
    ['14 juillet 2026', '2026-07-14'],
    ['3 févr. 2026', '2026-02-03'],
    ['15 août 2026', '2026-08-15'],
    ['June 30, 2016', '2016-06-30'],
    ['July 4th, 2016', '2016-07-04'],
    ['25/12/2026', '2026-12-25'],
    ['12/25/2026', '2026-12-25'],
    ['25.12.26', '2026-12-25'],
    ['2026/05/01', '2026-05-01'],
    ['2026-5-1', '2026-05-01'],
    ['20260715', '2026-07-15'],
    ['0026-05-01', '2026-05-01'],
    ['2026-05-01 à 10h30', '2026-05-01 10:30'],
    ['demain', '2026-05-01'],
  ])('for %s, %s', (text, suggestion) => {
    expect(parseDate(text, PARIS)).toEqual({ ok: false, fault: { kind: 'date-form', suggestion } });
  });

  test.each([
    ['2026-02-30', 'date-day', '2026-02-28'],
    ['2028-02-30', 'date-day', '2028-02-29'],
    ['31/02/2026', 'date-day', '2026-02-28'],
    ['32/01/2026', 'date-day', '2026-01-31'],
    ['2026-02-30 10:00', 'date-day', '2026-02-28 10:00'],
    ['2026-13-01', 'date-month', '2026-12-01'],
    ['99/99/9999', 'date-month', '9999-12-31'],
    ['2026-05-01 24:00', 'date-time', '2026-05-01 12:00'],
    ['2026-05-01T10:00:00+25:00', 'date-time', '2026-05-01 10:00'],
  ])('for the impossible %s, %s and %s', (text, kind, suggestion) => {
    expect(parseDate(text, PARIS)).toMatchObject({ ok: false, fault: { kind, suggestion } });
  });

  test('both readings where there are two, day first', () => {
    expect(parseDate('01/05/2026', PARIS)).toEqual({
      ok: false,
      fault: { kind: 'date-ambiguous', suggestion: '2026-05-01', reading1: '2026-05-01', reading2: '2026-01-05' },
    });
  });
});

describe('A date in words', () => {
  test('has a first of the month in French', () => {
    expect(longDate('2026-05-01T00:00:00+02:00', messagesFor('fr'))).toBe('1er mai 2026');
    expect(longDate('2026-05-11T00:00:00+02:00', messagesFor('fr'))).toBe('11 mai 2026');
    expect(dayAndMonth('2026-08-01T00:00:00+02:00', messagesFor('fr'))).toBe('1er août');
    expect(longDate('2026-05-01T00:00:00+02:00', messagesFor('en'))).toBe('1 May 2026');
  });

  test('is the day of the site’s clock, not of UTC', () => {
    expect(longDate('2026-05-01T00:30:00+02:00', messagesFor('fr'))).toBe('1er mai 2026');
  });
});

test('an instant counts its offset', () => {
  expect(instantOf('2026-05-01T02:00:00+02:00')).toBe(Date.UTC(2026, 4, 1));
});

test('February knows leap years', () => {
  expect([2024, 2026, 1900, 2000].map((year) => daysIn(year, 2))).toEqual([29, 28, 28, 29]);
});
