import { z } from 'zod';

/**
 * The components an author may use in MDX without importing them, and what each takes: the files of `src/components/mdx`.
 * A new component is a file there and an entry here.
 */
export const mdxComponents = {
  AddressPreview: z.strictObject({
    title: z.string().min(1).describe('le titre du billet, pour commencer'),
    date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .describe('un jour, AAAA-MM-JJ'),
  }),
  Note: z.strictObject({
    kind: z.enum(['info', 'tip', 'warning']).optional().describe('ce que dit l’encadré : une précision, un conseil, une mise en garde'),
  }),
} as const satisfies Readonly<Record<string, z.ZodObject>>;
