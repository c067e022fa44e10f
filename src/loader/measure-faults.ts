import { readFileSync } from 'node:fs';
import path from 'node:path';

import { isPrivacyPage } from '../domain/tracker.ts';
import { messagesFor } from '../messages/index.ts';
import { readYaml } from './read-yaml.ts';
import { SITE } from './site.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Site } from '../schema/site.ts';

/** A site that counts its visits without the page that says so and takes a refusal: what the exemption from consent asks for (CNIL). */
export function measureFaults(root: string, { matomo, lang }: Site, pages: readonly { permalink: string }[]): Diagnostic[] {
  const messages = messagesFor(lang);
  if (!matomo || pages.some(({ permalink }) => isPrivacyPage(permalink, messages))) return [];
  const reading = readYaml(readFileSync(path.join(root, SITE), 'utf8').replace(/^\uFEFF/, ''), SITE, 0);
  const { privacy } = messages.routes;
  const values = { path: `/${privacy}/`, file: `src/content/pages/${privacy}.md` };
  return [{ kind: 'measure-untold', file: SITE, ...reading.keyPlaceOf(['matomo']), found: 'matomo:', values }];
}
