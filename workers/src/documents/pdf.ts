const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

/**
 * A PDF by its bytes, whatever was claimed. Its header must be the very first thing and its end mark near the end, so
 * that a file that is also an archive, a page or a picture is refused.
 */
export function isPdf(bytes: Uint8Array): boolean {
  if (!/^%PDF-(1\.[0-7]|2\.0)[\r\n]/.test(text(bytes.subarray(0, 9)))) return false;
  const end = text(bytes.subarray(-1024));
  const mark = end.lastIndexOf('%%EOF');
  return mark >= 0 && end.slice(mark + 5).trim() === '';
}
