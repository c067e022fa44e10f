import { get } from 'node:http';

/** Asks a server as a browser does that takes what it names, and reads the answer as it came: neither unpacked nor redirected. */
export function ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'identity', ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const named = Object.entries(response.headers).map(([name, value]): [string, string] => [name, String(value)]);
        resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(named), body: Buffer.concat(chunks) });
      });
    }).on('error', reject);
  });
}

/** The path an answer sends its reader on to, as it is written. */
export function leadsTo({ headers }: Answer, from: string): string | undefined {
  const { location } = headers;
  return location === undefined ? undefined : new URL(location, from).pathname;
}

export interface Answer {
  status: number;
  /** By their names in small letters. */
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}
