import { encodePath } from '../../domain/url.ts';
import { escapePattern } from './matching.ts';
import type { HostFile } from './host-file.ts';
import type { HeaderRule, HostPolicy } from './policy.ts';

/** Redirects that Vercel reads from a deployment. */
export const VERCEL_REDIRECTS = 2048;

/** What Vercel reads beside the files it serves. @see https://vercel.com/docs/project-configuration/vercel-json */
export function vercelFiles(policy: HostPolicy): HostFile[] {
  const settings = {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    headers: policy.rules.flatMap((rule) =>
      sourcesOf(rule).map((source) => ({ source, headers: Object.entries(rule.headers).map(([key, value]) => ({ key, value })) })),
    ),
    redirects: policy.redirects
      .slice(0, VERCEL_REDIRECTS)
      .map(({ from, to }) => ({ source: literal(from), destination: to, statusCode: 301 })),
    rewrites: policy.bare.map((address) => ({ source: literal(address), destination: encodePath(`${address}.html`) })),
  };
  return [{ name: 'vercel.json', text: `${JSON.stringify(settings, null, 2)}\n` }];
}

/** What a rule is for, in the words of `path-to-regexp`. */
function sourcesOf({ under, endings }: HeaderRule): string[] {
  const name = endings ? `(.*\\.(?:${endings.join('|')}))` : '(.*)';
  return under.map((folder) => `${literal(folder)}${name}`);
}

function literal(path: string): string {
  return escapePattern(encodePath(path)).replaceAll(':', '\\:');
}
