const KEY = 'carnet-audience';
const REFUSED = 'non';

/**
 * Whether this reader's visits are counted: `counted`; `refused`, by a choice kept on the device; `asked`, the browser asks for it (Global
 * Privacy Control, Do Not Track); `unkept`, the browser keeps nothing, so that no refusal could be known.
 */
export type Audience = 'counted' | 'refused' | 'asked' | 'unkept';

/** Reads what the browser asks for and what the reader chose. */
export function audience(): Audience {
  const { doNotTrack, globalPrivacyControl } = navigator as Navigator & { globalPrivacyControl?: boolean };
  if (globalPrivacyControl === true || doNotTrack === '1') return 'asked';
  try {
    return localStorage.getItem(KEY) === REFUSED ? 'refused' : 'counted';
  } catch {
    return 'unkept';
  }
}

/** Keeps a refusal, or forgets it: whoever agrees leaves no trace. */
export function chooseAudience(counted: boolean): void {
  try {
    if (counted) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, REFUSED);
  } catch {
    // Nothing is counted then.
  }
}
