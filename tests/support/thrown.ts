/** What code says as it throws: the code of a system error, the message of another; empty where it does not throw. */
export function faultOf(run: () => unknown): string {
  try {
    run();
    return '';
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    return 'code' in error ? String(error.code) : error.message;
  }
}
