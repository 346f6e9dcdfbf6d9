/** A file's keccak-256, as the contracts name evidence; the file is read here and sent nowhere. */
import { keccak256 } from 'viem';

export const evidenceHash = async (file: File) => keccak256(new Uint8Array(await file.arrayBuffer()));
