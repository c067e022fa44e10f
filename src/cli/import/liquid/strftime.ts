/** Directives of Ruby's `strftime` that stand for several others (Ruby, `Time#strftime`). */
const SHORT: Readonly<Record<string, string>> = {
  c: '%a %b %e %H:%M:%S %Y',
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  r: '%I:%M:%S %p',
  R: '%H:%M',
  T: '%H:%M:%S',
  v: '%e-%^b-%Y',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
};

/** A format of dates with each shorthand written out, so that liquidjs, which lacks them, reads it as Ruby does. */
export function writtenOut(format: string): string {
  return format.replace(/%([%cDFrRTvxX])/g, (whole, directive: string) => SHORT[directive] ?? whole);
}
