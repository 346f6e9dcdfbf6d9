/** The site's own words, from the file that it has them in; none of them reaches the browser but as HTML. */
import messages from '../words.json';

type Values = Record<string, string | number>;
type Message = string | { match: Record<string, string> }[];

function say(key: string, values: Values = {}): string {
  const message = (messages as unknown as Record<string, Message>)[key];
  if (message === undefined) return key;
  const text = typeof message === 'string' ? message : chosen(message[0]!.match, values);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

const chosen = (match: Record<string, string>, values: Values) =>
  Object.entries(match).find(([when]) =>
    when.split(', ').every((one) => {
      const [name, value] = one.split('=') as [string, string];
      return value === '*' || String(values[name]) === value;
    }),
  )?.[1] ?? '';

export const words = new Proxy({} as Record<string, (values?: Values) => string>, {
  get: (_, key: string) => (values?: Values) => say(key, values),
});
