import { audience } from './audience.ts';

/**
 * Tells Matomo of one opened page, by its HTTP tracking API and by no script of its own: address without query, title, and the host the
 * reader comes from. No identifier, no cookie, nothing of the device, as the exemption from consent asks (CNIL).
 */
class PageView extends HTMLElement {
  connectedCallback(): void {
    // A page drawn ahead of a click may never be read.
    if ('prerendering' in document && document.prerendering === true) {
      document.addEventListener('prerenderingchange', () => this.#send(), { once: true });
    } else this.#send();
  }

  #send(): void {
    const { tracker = '', site = '' } = this.dataset;
    if (audience() !== 'counted') return;
    const { origin, pathname } = location;
    const from = URL.canParse(document.referrer) ? new URL(document.referrer).origin : '';
    const view = { idsite: site, rec: '1', apiv: '1', send_image: '0', url: origin + pathname, action_name: document.title };
    const body = new URLSearchParams({ ...view, ...(from !== '' && from !== origin ? { urlref: `${from}/` } : {}) });
    // The body is of a form, which asks no leave of another host; the answer says nothing.
    void fetch(tracker, {
      method: 'POST',
      body,
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      keepalive: true,
    }).catch(() => undefined);
  }
}

customElements.define('page-view', PageView);
