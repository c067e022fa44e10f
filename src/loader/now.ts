/**
 * The instant the build counts from, in milliseconds since 1970 UTC: the one place a clock is read. `SOURCE_DATE_EPOCH`
 * (reproducible-builds.org, in seconds) stands in for it.
 */
export function currentInstant(environment: { SOURCE_DATE_EPOCH?: string | undefined } = process.env): number {
  const epoch = environment.SOURCE_DATE_EPOCH;
  return epoch !== undefined && /^\d+$/.test(epoch) ? Number(epoch) * 1000 : Date.now();
}
