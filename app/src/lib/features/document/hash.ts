/** A document is named by the SHA-256 of its bytes: by us without 0x, on the chain with it. The file is read here. */
export type DocumentHash = `0x${string}`;

export async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const documentHash = async (file: File): Promise<DocumentHash> =>
  `0x${await sha256Of(await file.arrayBuffer())}`;

/** Where everyone opens it, by either form of its hash. */
export const documentHref = (hash: string) => `/api/documents/${hash.replace(/^0x/, '')}`;
