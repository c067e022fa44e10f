import type { Messages } from '../messages/index.ts';

/** The address that Matomo's tracking API answers at, from where Matomo stands: `https://mesure.exemple.fr/` or `/matomo/`. */
export function trackerAddress(url: string): string {
  return url.endsWith('.php') ? url : `${url.replace(/\/+$/, '')}/matomo.php`;
}

/** Whether a page is the one that tells readers what is kept of them: `/confidentialite/`, or `/confidentialite.html`. */
export function isPrivacyPage(permalink: string, { routes }: Messages): boolean {
  return permalink.replace(/\/$|\.html$/, '') === `/${routes.privacy}`;
}
