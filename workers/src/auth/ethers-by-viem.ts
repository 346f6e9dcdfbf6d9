/** What siwe asks of ethers, from viem: the bundlers alias `ethers` to this file. siwe parses; it never verifies here. */
import { getAddress, hashMessage } from 'viem';

export const ethers = {
  getAddress: (address: string) => getAddress(address),
  hashMessage: (message: string) => hashMessage(message),
  verifyMessage() {
    throw new Error('signatures are verified by viem');
  },
};
