import type { BrowserContext } from 'playwright';

/**
 * Hears whatever a policy forbids to the pages of a context: of the event `securitypolicyviolation`, and of the console, which tells it where
 * no script runs.
 *
 * @param tell called with each, once the page has told it
 */
export async function hearViolations(context: BrowserContext, tell: (violation: string) => void): Promise<void> {
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) tell(message.text());
  });
  await context.exposeFunction('tellViolation', tell);
  await context.addInitScript(() => {
    const { tellViolation } = globalThis as unknown as { tellViolation(violation: string): void };
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, documentURI }) =>
      tellViolation(`${documentURI}: ${effectiveDirective} ${blockedURI}`),
    );
  });
}
