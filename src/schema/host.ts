import { z } from 'zod';

/** The hosts that are told what to do in words of their own. */
export const hostNames = ['netlify', 'cloudflare', 'vercel', 'nginx', 'caddy', 'apache', 'github', 'gitlab'] as const;

const hostName = z.enum(hostNames);

/** One host, or several. */
export const hosts = z.union([hostName.transform((one) => [one]), z.array(hostName)], { error: 'host' });

export type HostName = z.output<typeof hostName>;
