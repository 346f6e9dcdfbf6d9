/** Versions of what public pages show: a topic's version changes exactly when a block changed the topic's rows. */
import type { Deps } from '../deps.ts';
import type { Topic } from './topic.ts';
import { latestChange } from './topic-queries.ts';

const HELD_MS = 1_000;
const held = new Map<string, { version: string; at: number }>();

const keyOf = (chainId: number, topic: string) => `topic:${chainId}:${topic}`;
/** Counts what a block number does not tell: repairs after a reorganisation, dossiers that came late. */
const epochKey = (chainId: number) => `topics:${chainId}:epoch`;

/** The topic's version, or null when it cannot be told: then nothing is taken from a cache. */
export async function versionOf({ redis, db, config }: Deps, topic: Topic): Promise<string | null> {
  const key = keyOf(config.CHAIN_ID, topic);
  const known = held.get(key);
  if (known && Date.now() - known.at < HELD_MS) return known.version;
  try {
    const [block, epoch] = await redis.mget<(string | null)[]>(key, epochKey(config.CHAIN_ID));
    const version = `${epoch ?? 0}.${block ?? (await fill())}`;
    held.set(key, { version, at: Date.now() });
    return version;
  } catch {
    return null;
  }

  async function fill() {
    const latest = await latestChange(db, topic);
    await redis.set(key, latest, { nx: true, ex: 3600 });
    return latest;
  }
}

export async function moveTopics({ redis, config }: Deps, topics: Record<string, number>, repaired: boolean) {
  const transaction = redis.multi();
  if (repaired) transaction.incr(epochKey(config.CHAIN_ID));
  for (const [topic, block] of Object.entries(topics)) transaction.set(keyOf(config.CHAIN_ID, topic), block);
  if (repaired || Object.keys(topics).length) await transaction.exec();
}

/** Something that is in no block changed what one topic's pages show: a version that no block has, until the next does. */
export async function touchTopic(deps: Deps, topic: Topic): Promise<void> {
  const { redis, db, config } = deps;
  const version = `${await latestChange(db, topic)}-${crypto.randomUUID().slice(0, 8)}`;
  await redis.set(keyOf(config.CHAIN_ID, topic), version).catch(() => {}); // then what is kept is shown for a while
  held.delete(keyOf(config.CHAIN_ID, topic));
}

/** The same of all. */
export const bumpEpoch = ({ redis, config }: Deps) => redis.incr(epochKey(config.CHAIN_ID));
