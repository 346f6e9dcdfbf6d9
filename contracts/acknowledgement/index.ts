import canonicalize from 'canonicalize';
import { keccak256, stringToBytes, type Hex } from 'viem';
import { text as november } from './versions/2026-11.ts';
import type { AcknowledgementText, Question } from './types.ts';

export * from './types.ts';

/** Every version that was ever published, the newest last: what is stored names one of them. */
export const versions: readonly AcknowledgementText[] = [november];
/** The one that is asked for now. */
export const currentText: AcknowledgementText = versions.at(-1)!;

/** keccak-256 of the text's canonical JSON (RFC 8785), both languages of it. */
export const acknowledgementHash = (text: AcknowledgementText): Hex =>
  keccak256(stringToBytes(canonicalize(text)!));

export type Answers = Record<string, string>;

export const isRight = ({ id, right }: Question, answers: Answers): boolean => answers[id] === right;
