const sha256 = async (text: string) => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
};

/**
 * Makes a rendered page the same bytes at each request: the nonce of each inline script and style becomes its hash in
 * the policy. Only elements that bore the nonce are hashed, so an injected one stays blocked.
 */
export async function freeze(response: Response): Promise<Response> {
  const csp = response.headers.get('content-security-policy');
  const nonce = csp?.match(/'nonce-([^']+)'/)?.[1];
  if (!csp || !nonce) return response;
  const raw = await response.text();
  const hashes = {
    'script-src': await hashesOf(raw, 'script', nonce),
    'style-src': await hashesOf(raw, 'style', nonce),
  };
  const html = raw.replaceAll(` nonce="${nonce}"`, '');
  const headers = new Headers(response.headers);
  headers.delete('content-length'); // of the longer text that was rendered
  headers.set(
    'content-security-policy',
    csp
      .split('; ')
      .map((part) =>
        part.replace(`'nonce-${nonce}'`, hashes[part.split(' ')[0] as keyof typeof hashes] ?? ''),
      )
      .join('; '),
  );
  headers.set('etag', `"${(await sha256(html)).slice(0, 22)}"`);
  return new Response(html, { status: response.status, headers });
}

async function hashesOf(html: string, tag: string, nonce: string): Promise<string> {
  const escaped = nonce.replace(/[+/=]/g, '\\$&');
  const elements = html.matchAll(
    new RegExp(`<${tag}[^>]*nonce="${escaped}"[^>]*>([\\s\\S]*?)</${tag}>`, 'g'),
  );
  const hashes = await Promise.all([...elements].map(async (match) => `'sha256-${await sha256(match[1]!)}'`));
  return hashes.join(' ');
}
