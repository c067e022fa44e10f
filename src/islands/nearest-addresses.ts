import { nearestAddresses } from '../domain/nearest-addresses.ts';
import { decodePath, href } from '../domain/url.ts';
import type { AddressRow } from '../domain/nearest-addresses.ts';

/** The page of missing pages, with the addresses that may have been meant. Where none is, or the list does not come, nothing shows. */
class NearestAddresses extends HTMLElement {
  connectedCallback(): void {
    void this.#propose();
  }

  async #propose(): Promise<void> {
    const { source = '', base = '/' } = this.dataset;
    const response = await fetch(source).catch(() => undefined);
    if (!response?.ok) return;
    const inSite = (link: string) => decodePath(link.startsWith(base) ? link.slice(base.length - 1) : link);
    const rows = ((await response.json()) as AddressRow[]).map(([title, link]): AddressRow => [title, inSite(link)]);
    const items = nearestAddresses(inSite(location.pathname), rows).map(([title, path]) => {
      const item = document.createElement('li');
      item.append(Object.assign(document.createElement('a'), { href: href(path, base), textContent: title }));
      return item;
    });
    const found = this.querySelector<HTMLElement>('[hidden]');
    if (items.length === 0 || !found) return;
    found.querySelector('ul')?.replaceChildren(...items);
    found.hidden = false;
  }
}

customElements.define('nearest-addresses', NearestAddresses);
