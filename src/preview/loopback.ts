import type { IncomingHttpHeaders } from 'node:http';

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;

/**
 * Why a request is refused before it is read, or null. A page from elsewhere can reach a loopback port in two
 * ways: by a name of its own that resolves to 127.0.0.1 (DNS rebinding), which `Host` betrays, and by posting
 * across origins, which `Origin` betrays.
 */
export function refusal({ host, origin }: IncomingHttpHeaders): string | null {
  if (host === undefined || !LOOPBACK.test(host))
    return 'This preview answers only at 127.0.0.1 and localhost.';
  if (origin !== undefined && origin !== `http://${host}`) return 'This preview answers only its own page.';
  return null;
}
