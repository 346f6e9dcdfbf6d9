/** What the supervisor tells the journeys about the running stack. A missing value stops them and says which. */
const names = ['APP_ORIGIN', 'RPC_URL', 'DEPLOYMENTS', 'E2E_MYSQL_URL'] as const;

function required(name: (typeof names)[number]): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the journeys with \`pnpm e2e\``);
  return value;
}

export const run = Object.fromEntries(names.map((name) => [name, required(name)])) as Record<
  (typeof names)[number],
  string
>;
