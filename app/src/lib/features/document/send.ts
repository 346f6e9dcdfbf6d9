/** Sends a document to be kept under its hash. `fetch` tells nothing of what it has sent, so this is the older way. */
import { documentHref, type DocumentHash } from './hash.ts';

/** Code of the API's refusal, or null where it is kept. */
export function sendDocument(
  file: File,
  hash: DocumentHash,
  onsent: (part: number) => void,
): Promise<string | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', documentHref(hash));
    request.setRequestHeader('content-type', 'application/pdf');
    request.upload.addEventListener('progress', ({ loaded, total }) => onsent(loaded / Math.max(1, total)));
    request.addEventListener('error', () => resolve('no_answer'));
    request.addEventListener('load', () =>
      resolve(request.status === 200 ? null : codeOf(request.responseText)),
    );
    request.send(file);
  });
}

function codeOf(text: string): string {
  try {
    return (JSON.parse(text) as { error: { code: string } }).error.code;
  } catch {
    return 'unavailable';
  }
}
