/** Tells the demonstration's story on a fresh local chain: `RPC_URL`, `DEPLOYMENTS`, `API_ORIGIN`, `DEMO_STORY`. */
import { tellStory } from './story.ts';

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

await tellStory({
  rpcUrl: required('RPC_URL'),
  deployments: required('DEPLOYMENTS'),
  origin: required('API_ORIGIN'),
  now: Math.floor(Date.now() / 1000),
  extent: process.env.DEMO_STORY === 'minimal' ? 'minimal' : 'full',
});
