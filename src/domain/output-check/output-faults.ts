import { builtAddresses } from './built-addresses.ts';
import { linkFaults } from './link-faults.ts';
import { orphans } from './orphans.ts';
import { pageFaults, titleFaults } from './page-faults.ts';
import { redirectFaults } from './redirect-faults.ts';
import { sitemapFaults } from './sitemap-faults.ts';
import type { Output, OutputFault } from './output.ts';

/** Everything that is wrong with a built site, by what its files say. */
export function outputFaults(output: Output): OutputFault[] {
  const addresses = builtAddresses(output);
  return [linkFaults, pageFaults, titleFaults, redirectFaults, sitemapFaults, orphans].flatMap((find) => find(output, addresses));
}
