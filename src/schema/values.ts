import { z } from 'zod';

// Front matter reaches these schemas with every scalar as written (see loader/front-matter.ts),
// so `title: 2017` is the text "2017" and `tags: [3.10]` the label "3.10".

/** A text with at least one visible character; trimmed. */
export const text = z.string().trim().min(1, { abort: true }).refine(isSeen, { error: 'empty' });

/** A label or a list of labels, as written. Empty items stay, for the diagnostic that names them. */
export const labels = z.union([z.string(), z.array(z.union([z.string(), z.null()]))], { error: 'list' });

/** What an author keeps for himself: keys, and whatever they hold. */
export const ownKeys = z.record(z.string(), z.unknown(), { error: 'map' });

const TRUTHY = ['true', 'yes', 'on', 'y'];
const FALSY = ['false', 'no', 'off', 'n'];

/** The words of a boolean, as YAML 1.1 has them. */
export const flagWords: readonly string[] = [...TRUTHY, ...FALSY];

/** A boolean as YAML 1.1 writes it: `true`, `yes`, `on` and their opposites, in any case (Jekyll's). */
export const flag = z.string({ error: 'flag' }).pipe(z.stringbool({ truthy: TRUTHY, falsy: FALSY, error: 'flag' }));

/** A whole address. */
export const address = z.url({ protocol: /^https?$/, error: 'address' });

/** Where Matomo answers: a whole address, or a path of the site's own host. */
export const matomoAddress = z.string().refine((written) => /^\/(?!\/)/.test(written) || address.safeParse(written).success, {
  error: 'address',
});

/** An address of electronic mail (RFC 5322, without its rare forms). */
export const email = z
  .string({ error: 'email' })
  .trim()
  .regex(/^[^\s@<>()",:;\\]+@[^\s@<>()",:;\\.]+(?:\.[^\s@<>()",:;\\.]+)+$/, { error: 'email' });

/** Where one writes to: an address of electronic mail, or of a page. */
export const contact = z.union([email, address], { error: 'email' });

/** An account of the fediverse, by its name and its server: `camille@social.exemple.fr`, with or without the `@` that YAML wants quoted. */
export const account = z
  .string({ error: 'account' })
  .trim()
  .regex(/^@?[\w.-]+@[\w-]+(?:\.[\w-]+)+$/, { error: 'account' })
  .transform((written) => written.replace(/^@?/, '@'));

/** A language by its code (BCP 47), also in the form `fr_FR`. */
export const language = z
  .string()
  .transform((code) => code.trim().replaceAll('_', '-'))
  .refine(isLanguage, { error: 'language' });

/** A whole number above zero. */
export const count = z
  .string({ error: 'number' })
  .regex(/^[1-9]\d{0,5}$/, { error: 'number' })
  .transform(Number);

/** Whether a text has more than spaces, joiners and fillers, which show nothing. */
export function isSeen(written: string): boolean {
  return /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u.test(written);
}

// Longer ones, which BCP 47 keeps for names to come, are names today: `english`.
function isLanguage(code: string): boolean {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(code)) return false;
  try {
    return Intl.getCanonicalLocales(code).length === 1;
  } catch {
    return false;
  }
}
